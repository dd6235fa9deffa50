package id.sayembara.scoring;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import java.time.Instant;

/**
 * Whose act it was, and when.
 *
 * @param member the membership that acted
 * @param person key of the person behind it: one person who was a member twice has still but one hand. R34
 */
public record Hand(String member, String person, Instant at) {

    /** The hand of who calls. */
    static Hand of(Actor actor, Call call) {
        return new Hand(actor.member(), call.caller().orElseThrow().key(), call.receivedAt());
    }

    /** Whether both are the same person's. */
    boolean isOf(Hand other) {
        return person.equals(other.person());
    }
}
