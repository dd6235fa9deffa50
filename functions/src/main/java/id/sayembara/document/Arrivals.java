package id.sayembara.document;

import java.util.Optional;

/** What was put on tickets and is not verified yet. */
public interface Arrivals {

    /**
     * What lies on the ticket of this document; empty when nothing does.
     *
     * @param expected the length that was declared: anything longer or shorter is not read
     */
    Optional<Arrival> read(String id, long expected);

    /** Removes what lies there, if anything does. */
    void discard(String id);

    /**
     * What arrived.
     *
     * @param length in bytes
     * @param bytes all of them; none when the length is not the expected one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Arrival(long length, byte[] bytes) {}
}
