package id.sayembara.innovation;

import java.util.List;
import java.util.Optional;

/** Lists that arrived in storage, and the lists of their faults. */
public interface HistoryFiles {

    /** What lies where a list is awaited. */
    enum Arrival {
        NOTHING,
        /** Other bytes than were announced: storage should have refused them, and nobody reads them. */
        ANOTHER,
        TOO_MANY_LINES,
        SOUND
    }

    /** Looks at the whole file once. */
    Arrival look(HistoryImport awaited);

    /** Opens a file that was found sound. */
    Rows open(HistoryImport arrived);

    /**
     * Keeps the list of faults, once. The same again changes nothing.
     *
     * @param pages of faults in order, read as they are written
     */
    void keepFaults(HistoryImport done, Iterable<List<HistoryFault>> pages);

    /** The rows of a file, read as they are asked for. */
    interface Rows extends AutoCloseable {

        /**
         * The next row; empty at the end.
         *
         * @throws Unreadable when from here on this is no list
         */
        Optional<HistoryRow> next();

        @Override
        void close();
    }

    /** From this line on it is not comma-separated values, or a row has more than 64 Ki characters. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;

        public Unreadable(long line) {
            super("unreadable from line " + line, null, false, false);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }
}
