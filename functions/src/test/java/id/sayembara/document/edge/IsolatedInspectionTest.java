package id.sayembara.document.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.platform.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process in which files are opened. */
@Rule("R16")
@Timeout(120)
class IsolatedInspectionTest {
    private final IsolatedInspection inspection = new IsolatedInspection();

    @Test
    void opensEachTypeInAProcessOfItsOwn() {
        assertThat(inspection.fault(DocumentType.PDF, SampleFiles.pdf(2))).isEmpty();
        assertThat(inspection.fault(DocumentType.PNG, SampleFiles.image("png", 9, 9)))
                .isEmpty();
        assertThat(inspection.fault(DocumentType.JPEG, SampleFiles.image("jpg", 9, 9)))
                .isEmpty();
    }

    @Test
    void bringsBackTheReason() {
        assertThat(inspection.fault(DocumentType.PDF, SampleFiles.encryptedPdf("secret")))
                .contains(Reason.ENCRYPTED);
        assertThat(inspection.fault(DocumentType.JPEG, new byte[5_000_000])).contains(Reason.WRONG_TYPE);
    }

    @Test
    void survivesAFileThatUnfoldsToMoreThanItsMemory() {
        assertThat(inspection.fault(DocumentType.PDF, SampleFiles.bombPdf(700_000_000)))
                .contains(Reason.TOO_COMPLEX);
    }

    @Test
    void survivesAFileNestedWithoutEnd() {
        byte[] deep = SampleFiles.handmadePdf("", "<< /Type /Catalog /Pages 2 0 R >>", "[".repeat(2_000_000));

        assertThat(inspection.fault(DocumentType.PDF, deep)).isPresent();
    }
}
