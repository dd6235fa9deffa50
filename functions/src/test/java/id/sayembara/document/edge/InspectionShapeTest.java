package id.sayembara.document.edge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Parsers of foreign files are reached from the process of their own alone, so the http artefact needs no PDF library. */
class InspectionShapeTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.sayembara");

    @Test
    void onlyTheInspectionsParseFiles() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(PdfInspection|ImageInspection)")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.pdfbox.pdfparser..", "javax.imageio..")
                        .or(name("org.apache.pdfbox.Loader")))
                .check(classes);
    }

    /** Certificates are written, never read. */
    @Test
    void onlyTheInspectionsAndTheCertificatesKnowThePdfLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*\\.(PdfInspection|ImageInspection|CertificateSheet|PdfCertificatePress|Typeface)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.pdfbox..", "javax.imageio..", "java.awt.."))
                .check(classes);
    }

    @Test
    void onlyTheProcessRunsTheInspections() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(InspectionProcess|PdfInspection|ImageInspection)")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(PdfInspection|ImageInspection)")
                .check(classes);
    }
}
