package id.sayembara.platform;

import java.time.Instant;

/**
 * Where a subject's events stand: kept on the subject's own item, so that the next event needs no read of the events and
 * no transaction waits for another subject. R40.
 *
 * @param sequence number of the newest event, and the subject's version; 0 before the first
 * @param head hash of the newest event; empty before the first
 */
public record Chain(String subject, long sequence, String head) {

    /** The chain of something that does not exist yet. */
    public static Chain start(String subject) {
        return new Chain(subject, 0, "");
    }

    /** The event that comes next. */
    public Event next(Happening what, String edition, Actor actor, Instant at) {
        return new Event(
                edition,
                subject,
                sequence + 1,
                head,
                what.type(),
                actor.member(),
                actor.role(),
                at,
                what.body(),
                what.commitments(),
                what.withheld());
    }
}
