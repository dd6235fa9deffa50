package id.sayembara.log;

/** Where what the log holds is kept for good, out of everybody's reach. The same again changes nothing. */
public interface LogArchive {
    /** Keeps a segment under its place and hash. */
    void keep(Segment segment);

    /** Keeps a checkpoint under its size. */
    void keep(Checkpoint checkpoint);
}
