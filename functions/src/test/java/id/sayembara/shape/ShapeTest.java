package id.sayembara.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls stand, and each of them would notice. */
class ShapeTest {
    private static final String PLANTED = "id.sayembara.shape.planted";

    /** What the framework's compiler writes lies beside ours in files whose names begin with a dollar. */
    private static final ImportOption WRITTEN_BY_HAND = location -> !location.contains("/$");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(WRITTEN_BY_HAND)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("id.sayembara");

    @TestFactory
    Stream<DynamicTest> theWallsStand() {
        return new Shape("id.sayembara")
                .walls().entrySet().stream()
                        .map(wall -> DynamicTest.dynamicTest(
                                wall.getKey(), () -> wall.getValue().check(CODE)));
    }

    @Test
    void everythingIsLookedAt() {
        assertThat(CODE.size()).isGreaterThan(100);
        assertThat(CODE).anyMatch(c -> c.getPackageName().equals("id.sayembara.competition"));
    }

    @TestFactory
    Stream<DynamicTest> eachWallNoticesWhatIsPlanted() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        Map<String, ArchRule> walls = new Shape(PLANTED).walls();
        return Stream.of(
                        "the rules of competition are plain Java",
                        "the rules of document are plain Java",
                        "the rules of platform are plain Java",
                        "the edge of competition is its own",
                        "features form no cycle",
                        "only wiring reads clock, environment and randomness",
                        "an operation has one public method, run",
                        "no class has a name that says nothing",
                        "nothing static changes")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThatThrownBy(() -> walls.get(name).check(planted))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("Planted")));
    }
}
