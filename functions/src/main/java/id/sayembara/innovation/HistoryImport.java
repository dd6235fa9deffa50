package id.sayembara.innovation;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One list of earlier years on its way in. The same bytes are the same import.
 *
 * @param id SHA-256 of the file, in lower-case hexadecimal
 * @param length of the file, in bytes
 * @param requestedBy member of the secretariat
 * @param progress how far it has come; where to go on after a fall
 * @param fault why it was refused
 */
public record HistoryImport(
        String id,
        String fileName,
        long length,
        String requestedBy,
        Instant requestedAt,
        State state,
        Optional<Refused> fault,
        Progress progress,
        Chain chain) {
    /** Largest file, in bytes. */
    public static final long LARGEST = 16L * 1024 * 1024;

    /** Most lines of a file. */
    public static final int MOST_LINES = 100_000;

    /** How far an import is. It goes forward only. */
    public enum State {
        /** The file has not come, or was another. */
        AWAITED,
        /** Its rows are read, each for itself. */
        ROWS,
        /** Its rows are read again, for what they replicate: only now everything they may name is there. */
        SOURCES,
        DONE,
        REFUSED
    }

    /** Why a whole file is refused. */
    public enum Refused {
        WRONG_HEADER,
        TOO_MANY_LINES
    }

    /**
     * Counts, and the cursor.
     *
     * @param step how often this was saved: whoever saves must have seen the last one
     * @param done rows behind the cursor, in the present state
     * @param rows rows read
     * @param kept of them, rows whose innovation is recorded
     * @param faulty of them, rows that were not kept
     * @param linked sources recorded
     * @param unlinked sources that could not be
     */
    public record Progress(long step, long done, long rows, long kept, long faulty, long linked, long unlinked) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);

        Progress read(int more, int keptOfThem) {
            return new Progress(
                    step + 1,
                    done + more,
                    rows + more,
                    kept + keptOfThem,
                    faulty + more - keptOfThem,
                    linked,
                    unlinked);
        }

        Progress sourced(long upTo, int more, int lost) {
            return new Progress(step + 1, upTo, rows, kept, faulty, linked + more, unlinked + lost);
        }

        Progress turned() {
            return new Progress(step + 1, 0, rows, kept, faulty, linked, unlinked);
        }
    }

    boolean decided() {
        return state == State.DONE || state == State.REFUSED;
    }

    /** With the length that was said this time: the hash decides what the file is, and a slip must not stand for ever. */
    HistoryImport announcedAs(long bytes) {
        return new HistoryImport(id, fileName, bytes, requestedBy, requestedAt, state, fault, progress, chain);
    }

    HistoryImport in(State next, Progress further) {
        return new HistoryImport(id, fileName, length, requestedBy, requestedAt, next, fault, further, chain);
    }

    HistoryImport refused(Refused why) {
        return new HistoryImport(
                id,
                fileName,
                length,
                requestedBy,
                requestedAt,
                State.REFUSED,
                Optional.of(why),
                progress.turned(),
                chain);
    }

    HistoryImport after(Event event) {
        return new HistoryImport(id, fileName, length, requestedBy, requestedAt, state, fault, progress, event.chain());
    }
}
