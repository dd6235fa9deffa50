package id.sayembara.platform;

import java.time.Instant;

/**
 * Whose act it was, and when.
 *
 * @param member the membership that acted
 * @param person key of the person behind it: one person who was a member twice has still but one hand. R34
 */
public record Hand(String member, String person, Instant at) {

    /** The hand of who calls. */
    public static Hand of(Actor actor, Call call) {
        return new Hand(actor.member(), call.caller().orElseThrow().key(), call.receivedAt());
    }

    /**
     * This hand, where an act of two people needs another one than the first. R34.
     *
     * @throws Refusal {@code second-person-needed} when both are the same person's, by whatever membership
     */
    public Hand requireOtherThan(Hand first) {
        if (person.equals(first.person())) {
            throw new Refusal(
                    PlatformProblem.SECOND_PERSON_NEEDED,
                    "Who did the first of the two acts does not do this one as well.");
        }
        return this;
    }
}
