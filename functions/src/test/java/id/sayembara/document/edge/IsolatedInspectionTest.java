package id.sayembara.document.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.platform.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process in which files are opened. */
@Rule("R16")
@Timeout(120)
class IsolatedInspectionTest {
    private static final byte[] FINE = SampleFiles.pdf(1);

    private final IsolatedInspection inspection = new IsolatedInspection();

    @AfterEach
    void end() {
        inspection.close();
    }

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

    @Test
    void keepsTheProcessWhileItFindsFilesFine() {
        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        InspectionWorker first = inspection.kept().orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        }

        assertThat(inspection.kept()).containsSame(first);
        assertThat(first.opened()).isEqualTo(6);
    }

    @Test
    void throwsTheProcessAwayAfterSoManyFiles() {
        try (Closed three = new Closed(new IsolatedInspection(3))) {
            for (int i = 0; i < 2; i++) {
                assertThat(three.inspection().fault(DocumentType.PDF, FINE)).isEmpty();
            }
            assertThat(three.inspection().kept()).isPresent();
            assertThat(three.inspection().fault(DocumentType.PDF, FINE)).isEmpty();

            assertThat(three.inspection().kept()).isEmpty();
        }
    }

    @Test
    void refusesByAFreshProcessOnlyAndThrowsItAway() {
        byte[] bad = SampleFiles.cut(FINE, 0.5);
        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        InspectionWorker first = inspection.kept().orElseThrow();

        assertThat(inspection.fault(DocumentType.PDF, bad)).contains(Reason.UNREADABLE);

        assertThat(first.alive()).isFalse();
        assertThat(inspection.kept()).isEmpty();
        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
    }

    @Test
    void doesNotLetAFileSpeakForTheNextOne() {
        byte[] deep = SampleFiles.handmadePdf("", "<< /Type /Catalog /Pages 2 0 R >>", "[".repeat(2_000_000));
        for (byte[] hostile : List.of(SampleFiles.bombPdf(700_000_000), deep)) {
            assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
            assertThat(inspection.fault(DocumentType.PDF, hostile)).isPresent();
            assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
            assertThat(inspection.fault(DocumentType.PNG, FINE)).contains(Reason.WRONG_TYPE);
        }
    }

    @Test
    void startsAgainWhenTheProcessIsGone() {
        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        InspectionWorker gone = inspection.kept().orElseThrow();
        gone.close();

        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        assertThat(inspection.kept().orElseThrow()).isNotSameAs(gone);
    }

    @Test
    void killsWhatDoesNotAnswerInTime() throws IOException {
        try (InspectionWorker worker = InspectionWorker.start()) {
            assertThatThrownBy(() -> worker.fault(DocumentType.PDF, FINE, 0))
                    .isInstanceOf(InspectionWorker.Ended.class);
            assertThat(worker.alive()).isFalse();
        }
    }

    @Test
    void leavesNoProcessBehind() {
        assertThat(inspection.fault(DocumentType.PDF, FINE)).isEmpty();
        InspectionWorker worker = inspection.kept().orElseThrow();

        inspection.close();

        assertThat(worker.alive()).isFalse();
        assertThatThrownBy(() -> inspection.fault(DocumentType.PDF, FINE)).isInstanceOf(IllegalStateException.class);
    }

    private record Closed(IsolatedInspection inspection) implements AutoCloseable {
        @Override
        public void close() {
            inspection.close();
        }
    }
}
