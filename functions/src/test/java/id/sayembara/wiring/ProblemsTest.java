package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sayembara.platform.Problem;
import id.sayembara.platform.edge.ProblemResponses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} has a row for each problem, with its status, and no other. */
class ProblemsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9-]+)` \\| ([0-9]{3}) \\|", Pattern.MULTILINE);

    private static final List<Problem> PROBLEMS = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                    .importPackages("id.sayembara")
                    .stream()
                    .filter(c -> c.isEnum() && c.isAssignableTo(Problem.class))
                    .flatMap(c -> List.of(c.reflect().getEnumConstants()).stream())
                    .map(Problem.class::cast)
                    .toList();

    @Test
    void everyProblemIsWrittenDownWithItsStatus() throws IOException {
        Map<String, Integer> coded = new TreeMap<>();
        PROBLEMS.forEach(
                p -> coded.put(p.slug(), ProblemResponses.status(p.kind()).getCode()));
        Map<String, Integer> written = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/problems.md")));
        while (row.find()) {
            assertThat(written.put(row.group(1), Integer.valueOf(row.group(2))))
                    .as(row.group(1) + " has two rows")
                    .isNull();
        }

        assertThat(written).isEqualTo(coded);
    }

    @Test
    void noSlugIsUsedTwice() {
        assertThat(PROBLEMS).extracting(Problem::slug).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }
}
