package id.sayembara.document.edge;

import static id.sayembara.document.DocumentType.JPEG;
import static id.sayembara.document.DocumentType.PDF;
import static id.sayembara.document.DocumentType.PNG;
import static id.sayembara.document.edge.SampleFiles.cut;
import static id.sayembara.document.edge.SampleFiles.image;
import static id.sayembara.document.edge.SampleFiles.joined;
import static id.sayembara.document.edge.SampleFiles.latin;
import static id.sayembara.document.edge.SampleFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.platform.Rule;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is looked for in a file, without the process around it. */
@Rule("R16")
@Timeout(60)
class InspectionTest {

    private static Optional<Reason> fault(DocumentType type, byte[] bytes) {
        return type == PDF ? PdfInspection.fault(bytes) : ImageInspection.fault(type, bytes);
    }

    private static void fine(DocumentType type, byte[] bytes) {
        assertThat(fault(type, bytes)).isEmpty();
    }

    private static void refused(Reason reason, DocumentType type, byte[] bytes) {
        assertThat(fault(type, bytes)).contains(reason);
    }

    @Test
    void takesHonestFiles() {
        fine(PDF, pdf(1));
        fine(PDF, pdf(PdfInspection.MOST_PAGES));
        fine(PNG, image("png", 40, 30));
        fine(JPEG, image("jpg", 40, 30));
        fine(PNG, image("png", 1, 1));
        fine(JPEG, image("jpg", 3000, 2000));
    }

    @Test
    void takesWhatWritersAddAfterTheEnd() {
        fine(PDF, joined(pdf(1), latin("\r\n\0\0\0")));
        fine(JPEG, joined(image("jpg", 40, 30), latin("a camera's second picture")));
        fine(PNG, joined(image("png", 40, 30), new byte[100]));
    }

    @Test
    void judgesByTheDeclaredTypeAlone() {
        refused(Reason.WRONG_TYPE, PNG, pdf(1));
        refused(Reason.WRONG_TYPE, JPEG, pdf(1));
        refused(Reason.WRONG_TYPE, PDF, image("png", 9, 9));
        refused(Reason.WRONG_TYPE, PDF, image("jpg", 9, 9));
        refused(Reason.WRONG_TYPE, PNG, image("jpg", 9, 9));
        refused(Reason.WRONG_TYPE, JPEG, image("png", 9, 9));
        for (DocumentType type : DocumentType.values()) {
            refused(Reason.WRONG_TYPE, type, new byte[0]);
            refused(Reason.WRONG_TYPE, type, new byte[1]);
            refused(Reason.WRONG_TYPE, type, latin("<html><script>alert(1)</script></html>"));
            refused(Reason.WRONG_TYPE, type, latin("PK\3\4 an archive"));
            refused(Reason.WRONG_TYPE, type, joined(latin("\n"), pdf(1)));
        }
    }

    @Test
    void aFileOfTwoTypesIsWhatItWasDeclaredOrNothing() {
        byte[] pngThenPdf = joined(image("png", 9, 9), pdf(1));
        fine(PNG, pngThenPdf);
        refused(Reason.WRONG_TYPE, PDF, pngThenPdf);
        byte[] pdfThenPng = joined(pdf(1), image("png", 9, 9));
        fine(PDF, pdfThenPng);
        refused(Reason.WRONG_TYPE, PNG, pdfThenPng);
    }

    @Test
    void refusesWhatHasOnlyTheFirstBytesOfItsType() {
        refused(Reason.UNREADABLE, PDF, latin("%PDF-1.7\nnothing else"));
        refused(Reason.UNREADABLE, PDF, latin("%PDF-1.7\nnothing else\n%%EOF\n"));
        refused(Reason.UNREADABLE, PNG, Arrays.copyOf(image("png", 9, 9), 8));
        refused(Reason.UNREADABLE, JPEG, Arrays.copyOf(image("jpg", 9, 9), 4));
        refused(Reason.UNREADABLE, JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9});
    }

    @Test
    void refusesTruncatedFilesWhereverTheyBreakOff() {
        for (double share : new double[] {0.05, 0.3, 0.6, 0.9, 0.99}) {
            refused(Reason.UNREADABLE, PDF, cut(pdf(3), share));
            refused(Reason.UNREADABLE, PNG, cut(image("png", 200, 200), share));
            refused(Reason.UNREADABLE, JPEG, cut(image("jpg", 200, 200), share));
        }
        byte[] jpeg = image("jpg", 20, 20);
        refused(Reason.UNREADABLE, JPEG, Arrays.copyOf(jpeg, jpeg.length - 1));
        byte[] png = image("png", 20, 20);
        refused(Reason.UNREADABLE, PNG, Arrays.copyOf(png, png.length - 1));
    }

    @Test
    void refusesAnImageWithOneDamagedByte() {
        byte[] png = image("png", 50, 50);
        png[png.length / 2] ^= 0x55;

        refused(Reason.UNREADABLE, PNG, png);
        // in the checksum of the header, which decoders look past
        byte[] header = image("png", 50, 50);
        header[29] ^= 0x55;
        refused(Reason.UNREADABLE, PNG, header);
    }

    @Test
    void refusesEncryptedFilesWithAndWithoutAPassword() {
        refused(Reason.ENCRYPTED, PDF, SampleFiles.encryptedPdf("secret"));
        refused(Reason.ENCRYPTED, PDF, SampleFiles.encryptedPdf(""));
    }

    @Test
    void refusesAFileLockedByCertificates() {
        byte[] locked = SampleFiles.handmadePdf(
                "/ID [<00><00>] /Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Recipients [(x)] >>",
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");

        assertThat(fault(PDF, locked)).isPresent();
    }

    @Test
    void countsPagesByWalkingThem() {
        refused(Reason.NO_PAGES, PDF, pdf(0));
        refused(Reason.TOO_MANY_PAGES, PDF, pdf(PdfInspection.MOST_PAGES + 1));
        refused(Reason.TOO_MANY_PAGES, PDF, pdf(5000));
        byte[] liar = SampleFiles.handmadePdf(
                "", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 7 >>");
        refused(Reason.NO_PAGES, PDF, liar);
    }

    @Test
    void comesBackFromFilesThatPointAtThemselves() {
        byte[] pagesInACircle = SampleFiles.handmadePdf(
                "",
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>",
                "<< /Type /Pages /Kids [2 0 R] /Count 1 >>");
        refused(Reason.NO_PAGES, PDF, pagesInACircle);
        byte[] tablesInACircle = SampleFiles.handmadePdf(
                "/Prev 9", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>");
        assertThat(fault(PDF, tablesInACircle)).isPresent();
        byte[] lengthOfItself =
                SampleFiles.handmadePdf("", "<< /Type /Catalog /Pages 2 0 R /Length 1 0 R >>\nstream\nx\nendstream");
        assertThat(fault(PDF, lengthOfItself)).isPresent();
    }

    @Test
    void refusesImagesThatUnfoldBeyondBounds() {
        refused(Reason.TOO_MANY_POINTS, PNG, SampleFiles.pngOfSize(50_000, 50_000));
        refused(Reason.TOO_MANY_POINTS, PNG, SampleFiles.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE));
        refused(Reason.TOO_MANY_POINTS, PNG, SampleFiles.pngOfSize(20_001, 1));
        refused(Reason.TOO_MANY_POINTS, PNG, SampleFiles.pngOfSize(1, 20_001));
        refused(Reason.TOO_MANY_POINTS, PNG, SampleFiles.pngOfSize(10_000, 5_001));
        refused(Reason.TOO_MANY_POINTS, JPEG, SampleFiles.jpegOfSize(65_000, 65_000));
        fine(PNG, SampleFiles.pngOfSize(20_000, 1));
    }

    @Test
    void refusesImagesWhoseDataIsNotAllThere() {
        refused(Reason.UNREADABLE, PNG, SampleFiles.pngOfSize(2_000, 2_000));
        refused(Reason.UNREADABLE, PNG, SampleFiles.pngOfSize(0, 0));
    }

    @Test
    void refusesAJpegOfScansWithoutEnd() {
        fine(JPEG, SampleFiles.jpegOfScans(1));
        refused(Reason.TOO_COMPLEX, JPEG, SampleFiles.jpegOfScans(JpegShape.MOST_SCANS + 1));
    }
}
