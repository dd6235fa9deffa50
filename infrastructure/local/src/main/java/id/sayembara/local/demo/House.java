package id.sayembara.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * An institution as the list of institutions has it.
 *
 * @param servedBy the institution whose admin serves it, or empty
 */
record House(String id, String type, String name, String region, String servedBy) {

    /** The institutions of the list, by id in its order. */
    static List<House> read(String csv) {
        try (CSVParser rows = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return rows.stream()
                    .map(row -> new House(
                            row.get("id"),
                            row.get("type"),
                            row.get("name"),
                            row.get("region_code"),
                            row.get("served_by")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The institution whose admin acts for it. */
    String desk() {
        return servedBy.isEmpty() ? id : servedBy;
    }

    /** The account of that admin. */
    String admin() {
        return "admin-" + desk();
    }

    /** The first two digits of the region's code: the province; empty where there is none. */
    String province() {
        return region.length() < 2 ? "" : region.substring(0, 2);
    }

    /** What people call its type. */
    String cluster() {
        return CLUSTERS.get(type);
    }

    private static final Map<String, String> CLUSTERS = Map.of(
            "MINISTRY", "ministries",
            "AGENCY", "agencies",
            "PROVINCE", "provinces",
            "REGENCY", "regencies",
            "CITY", "cities",
            "SOE", "BUMN",
            "ROE", "BUMD");
}
