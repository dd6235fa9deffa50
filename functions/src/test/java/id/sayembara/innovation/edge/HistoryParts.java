package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryFiles;
import id.sayembara.innovation.HistoryWords;
import java.io.ByteArrayInputStream;

/** Parts of the edge that the rules' tests run with. */
public final class HistoryParts {
    private HistoryParts() {}

    public static HistoryFiles.Rows rows(byte[] file) {
        return new CsvRows(new ByteArrayInputStream(file));
    }

    public static HistoryWords words() {
        return new ListedHistoryWords();
    }
}
