package id.sayembara.replication;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Part;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.Optional;

/** Keeps replications. Reads by id are consistent, lists may lag a moment; every save is whole or nothing. */
public interface ReplicationStore extends Memory {

    /** The replication of this id. One read unit per 4 KB. */
    Optional<Replication> find(String id);

    /** The id of the one, not ended, by which this institution replicates this innovation. One read unit. */
    Optional<String> standing(String source, String institution);

    /**
     * Keeps a new one. About 20 write units with its index entries.
     *
     * @throws Contention when the institution has one for the same source that has not ended
     */
    void request(Replication first, Event event, Remembered answer);

    /**
     * Saves one that moved on; one that has ended leaves its source free to be asked for again.
     *
     * @throws Contention when it has moved on since
     */
    void save(Replication next, Event event, Remembered answer);

    /**
     * Saves one that is certified, together with what that means for the innovations.
     *
     * @throws Contention when it, or anything in the part, has moved on since
     */
    void certify(Replication next, Event event, Part innovations, Remembered answer);

    /**
     * Those that the institution asked for, oldest first.
     *
     * @param after where an earlier page ended
     * @param limit 1 to {@link Page#LIMIT}
     */
    Page<Replication> outgoing(String institution, Optional<String> after, int limit);

    /** Those by which others ask for the institution's innovations, oldest first. */
    Page<Replication> incoming(String institution, Optional<String> after, int limit);

    /**
     * Those that wait, the longest first.
     *
     * @param state REQUESTED or EVIDENCED
     * @param until since this instant or longer
     */
    Page<Replication> waiting(ReplicationState state, Instant until, Optional<String> after, int limit);
}
