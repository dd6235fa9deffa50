package id.sayembara.competition.edge;

import id.sayembara.competition.InstitutionRow;
import id.sayembara.competition.InstitutionSheet;
import id.sayembara.platform.Finding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list of institutions as comma-separated values (RFC 4180), with or without a byte order mark. */
@Singleton
final class CsvSheet implements InstitutionSheet {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    @Override
    public Written read(String text, int most) {
        List<InstitutionRow> rows = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(bare, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                if (rows.size() == most) {
                    faults.add(fault(line, "too-many", "At most " + (most - 1) + " institutions are read."));
                    break;
                }
                // the record begins on the line after the one where the last ended
                CSVRecord row = records.next();
                rows.add(new InstitutionRow((int) line, List.of(row.values())));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(fault(line, "not-csv", "From here on this is not comma-separated values."));
        }
        return new Written(rows, faults);
    }

    private static Finding fault(long line, String code, String detail) {
        return new Finding("", code, detail, Map.<String, Object>of("line", line));
    }
}
