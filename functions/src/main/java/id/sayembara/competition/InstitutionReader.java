package id.sayembara.competition;

import id.sayembara.platform.Finding;
import id.sayembara.platform.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a list of institutions and finds every fault at once, each with its line. R8: a BUMD is served by its government. */
final class InstitutionReader {
    static final List<String> HEADER = List.of("id", "type", "name", "region_code", "served_by", "left_behind");
    static final int MOST = 2_000;
    private static final Pattern REGION = Pattern.compile("[0-9]{2}(\\.[0-9]{2})?");

    private final List<Finding> faults = new ArrayList<>();
    private final Map<String, Institution> read = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** What was read. */
    record Result(List<Institution> institutions, List<Finding> faults) {}

    private InstitutionReader() {}

    /**
     * Reads rows.
     *
     * @param known finds an institution that is kept already: one in the list may be served by it
     */
    static Result read(InstitutionSheet.Written written, Function<String, Optional<Institution>> known) {
        InstitutionReader reader = new InstitutionReader();
        reader.faults.addAll(written.faults());
        List<InstitutionRow> rows = written.rows();
        if (rows.isEmpty() || !rows.getFirst().values().equals(HEADER)) {
            reader.fault(1, "", "wrong-header", "The first line must be " + String.join(",", HEADER) + ".");
        } else {
            rows.stream().skip(1).forEach(reader::row);
            reader.read.values().forEach(i -> reader.served(i, known));
            if (rows.size() == 1) {
                reader.fault(1, "", "too-few", "The list names no institution.");
            }
        }
        return new Result(List.copyOf(reader.read.values()), List.copyOf(reader.faults));
    }

    private void row(InstitutionRow row) {
        List<String> values = row.values();
        if (values.size() != HEADER.size()) {
            fault(row.line(), "", "wrong-columns", "A row has six columns; this one has " + values.size() + ".");
            return;
        }
        int before = faults.size();
        String id = values.get(0);
        Optional<InstitutionType> type = type(row.line(), values.get(1));
        String name = values.get(2);
        check(row.line(), "id", EditionReader.ID.matcher(id).matches(), "An id has " + EditionReader.AN_ID + ".");
        check(row.line(), "name", isName(name), "A name is text of 1 to 200 characters.");
        Optional<String> region = given(values.get(3));
        check(
                row.line(),
                "region_code",
                region.isEmpty() || REGION.matcher(region.get()).matches(),
                "A region's code is such as 35 or 35.78.");
        Optional<String> servedBy = given(values.get(4));
        check(
                row.line(),
                "served_by",
                type.isEmpty() || servedBy.isPresent() == (type.get() == InstitutionType.ROE),
                "A BUMD, and nothing else, is served by another institution.");
        String leftBehind = values.get(5);
        check(
                row.line(),
                "left_behind",
                leftBehind.isEmpty() || leftBehind.equals("yes") || leftBehind.equals("no"),
                "This is yes, no or empty.");
        if (lines.putIfAbsent(id, row.line()) != null) {
            fault(row.line(), "id", "twice", "Line " + lines.get(id) + " has the same id.");
        } else if (faults.size() == before) {
            read.put(id, new Institution(id, type.orElseThrow(), name, region, servedBy, leftBehind.equals("yes")));
        }
    }

    private Optional<InstitutionType> type(int line, String written) {
        for (InstitutionType type : InstitutionType.values()) {
            if (type.name().equals(written)) {
                return Optional.of(type);
            }
        }
        fault(line, "type", "not-a-choice", "This is none of the types.");
        return Optional.empty();
    }

    private void served(Institution institution, Function<String, Optional<Institution>> known) {
        institution.servedBy().ifPresent(by -> {
            Optional<Institution> server = Optional.ofNullable(read.get(by)).or(() -> known.apply(by));
            boolean faultyRow = lines.containsKey(by) && !read.containsKey(by);
            boolean governs = server.map(Institution::type)
                    .filter(t ->
                            t == InstitutionType.PROVINCE || t == InstitutionType.REGENCY || t == InstitutionType.CITY)
                    .isPresent();
            if (!governs && !faultyRow) {
                fault(
                        lines.get(institution.id()),
                        "served_by",
                        "no-such-government",
                        "This is no regional government in the list or kept.");
            }
        });
    }

    private static boolean isName(String name) {
        return PlainText.is(name) && !PlainText.isBlank(name) && name.length() <= 200;
    }

    private void check(int line, String column, boolean holds, String detail) {
        if (!holds) {
            fault(line, column, "not-valid", detail);
        }
    }

    private void fault(int line, String column, String code, String detail) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("line", line);
        if (!column.isEmpty()) {
            facts.put("column", column);
        }
        faults.add(new Finding("", code, detail, facts));
    }

    private static Optional<String> given(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
