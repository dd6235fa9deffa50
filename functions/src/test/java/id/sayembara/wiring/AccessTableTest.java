package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Role;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of grants covers every operation there is, and nothing else. */
class AccessTableTest {
    private static final Collection<JavaClass> CODE = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                    .withImportOption(location -> !location.contains("/$"))
                    .importPackages("id.sayembara")
                    .stream()
                    .filter(c -> !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();

    private static final List<AccessRow> ROWS = CODE.stream()
            .filter(c -> c.isAssignableTo(AccessRows.class))
            .flatMap(c -> made(c).rows().stream())
            .toList();

    private static AccessRows made(JavaClass feature) {
        try {
            Constructor<?> constructor = feature.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (AccessRows) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Set<String> operations = CODE.stream()
                .filter(c -> c.isAssignableTo(Operation.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        Set<String> granted = ROWS.stream().map(r -> r.operation().getName()).collect(Collectors.toSet());

        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(granted).isEqualTo(operations);
    }

    @Test
    void noRowIsThereTwice() {
        assertThat(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void whatAnyoneMayDoIsWrittenDownHere() {
        assertThat(ROWS)
                .filteredOn(row -> row.role() == Role.ANONYMOUS)
                .extracting(row -> row.operation().getSimpleName())
                .containsExactlyInAnyOrder(
                        "AcceptInvitation",
                        "ShowTimeline",
                        "ShowEdition",
                        "ShowCheckpoint",
                        "SearchCatalogue",
                        "ShowPublishedInnovation",
                        "VerifyReceipt",
                        "ListKeys",
                        "ShowSeal",
                        "ListDecided",
                        "ShowFigures",
                        "ShowClaim",
                        "TakeAward",
                        "DownloadAward",
                        "ShowAward",
                        "CheckAward",
                        "ShowIssuer",
                        "ShowStatusList",
                        "RequestCode",
                        "ExchangeCode",
                        "ListRatingResults",
                        "ListShownComments");
    }

    @Test
    void anAuditorChangesNothing() {
        assertThat(ROWS)
                .filteredOn(row -> row.role() == Role.AUDITOR)
                .extracting(row -> row.operation().getSimpleName())
                .allMatch(name -> name.startsWith("Get")
                        || name.startsWith("List")
                        || name.startsWith("Show")
                        || name.startsWith("Check")
                        || name.startsWith("Download"));
    }
}
