package id.sayembara.document.edge;

import id.sayembara.document.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF and counts its pages, by walking them: what the file says of itself may be wrong. Runs in a process of its own,
 * since a small file can unfold to gigabytes. R16.
 */
final class PdfInspection {
    /** Most pages of one document. */
    static final int MOST_PAGES = 500;

    /** A PDF ends with this mark; writers may let a little follow. */
    private static final int TAIL = 2048;

    private PdfInspection() {}

    static Optional<Reason> fault(byte[] bytes) {
        if (!text(bytes, 0, 5).equals("%PDF-")) {
            return Optional.of(Reason.WRONG_TYPE);
        }
        if (!text(bytes, Math.max(0, bytes.length - TAIL), bytes.length).contains("%%EOF")) {
            return Optional.of(Reason.UNREADABLE);
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document.isEncrypted() ? Optional.of(Reason.ENCRYPTED) : pages(document);
        } catch (InvalidPasswordException e) {
            return Optional.of(Reason.ENCRYPTED);
        } catch (NoClassDefFoundError e) {
            // certificates instead of a password need a library that is left out on purpose
            if (e.getMessage() != null && e.getMessage().contains("bouncycastle")) {
                return Optional.of(Reason.ENCRYPTED);
            }
            throw e;
        } catch (IOException | RuntimeException e) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private static Optional<Reason> pages(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject() != null && ++pages > MOST_PAGES) {
                return Optional.of(Reason.TOO_MANY_PAGES);
            }
        }
        return pages == 0 ? Optional.of(Reason.NO_PAGES) : Optional.empty();
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
