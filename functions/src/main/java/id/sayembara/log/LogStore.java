package id.sayembara.log;

import id.sayembara.platform.Contention;
import id.sayembara.platform.MerkleTree;
import java.util.Optional;

/** Where the logs stand. Every read is consistent. */
public interface LogStore {
    /** The tree over the edition's log as it stands; empty before the first entry. One read unit. */
    MerkleTree tree(String edition);

    /** Whether the log holds this event already. One read unit. */
    boolean placed(LogEntry entry);

    /**
     * Puts a segment at the end of its log, all or nothing. Two write units per entry, and four.
     *
     * @param next the tree with the segment's entries as its newest leaves
     * @throws Contention when somebody else wrote to the log, or it holds one of the entries already
     */
    void append(MerkleTree next, Segment segment);

    /** The newest checkpoint. One read unit. */
    Optional<Checkpoint> checkpoint(String edition);

    /** Keeps the checkpoint, unless a larger one is there. */
    void keep(Checkpoint checkpoint);
}
