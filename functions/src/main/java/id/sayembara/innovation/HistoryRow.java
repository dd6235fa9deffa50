package id.sayembara.innovation;

import java.util.List;

/** One row of a list as it was written, cell by cell; it begins on this line of the file. */
public record HistoryRow(long line, List<String> cells) {}
