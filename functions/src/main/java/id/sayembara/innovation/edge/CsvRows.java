package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryFiles;
import id.sayembara.innovation.HistoryRow;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180), with or without a byte order mark, row by row as they come. */
final class CsvRows implements HistoryFiles.Rows {
    /** Characters of one row: an open quotation mark would otherwise take in the rest of the file. */
    private static final int LONGEST = 64 * 1024;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Metered metered;
    private long line = 1;

    CsvRows(InputStream bytes) {
        try {
            // bytes that are not UTF-8 become U+FFFD; what they spoil is a fault of its cell
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            text.mark(1);
            if (text.read() != 0xfeff) {
                text.reset();
            }
            this.metered = new Metered(text);
            this.parser = CSVParser.parse(metered, FORMAT);
            this.records = parser.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<HistoryRow> next() {
        metered.left = LONGEST;
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            HistoryRow row = new HistoryRow(line, List.of(record.values()));
            line = parser.getCurrentLineNumber() + 1;
            return Optional.of(row);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unlessStorageFailed(e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Storage that breaks off is no fault of the file: that call fails and comes again. */
    private RuntimeException unlessStorageFailed(RuntimeException e) {
        return metered.broken ? e : new HistoryFiles.Unreadable(line);
    }

    /** Gives no more than one row may have, and remembers whether it was storage that failed. */
    private static final class Metered extends FilterReader {
        private int left = LONGEST;
        private boolean broken;

        Metered(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (left == 0) {
                throw new IOException("a row has too many characters");
            }
            try {
                int read = super.read(into, from, Math.min(length, left));
                left -= Math.max(0, read);
                return read;
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }
    }
}
