package id.sayembara.award.edge;

import static id.sayembara.award.edge.CertificateSheet.GOLD;
import static id.sayembara.award.edge.CertificateSheet.GREY;
import static id.sayembara.award.edge.CertificateSheet.INK;
import static id.sayembara.award.edge.CertificateSheet.NAVY;

import id.sayembara.award.Certificate;
import id.sayembara.award.CertificatePress;
import id.sayembara.award.Language;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Prints certificates with PDFBox: one page, A4, lying. Long names and titles get smaller letters, then more lines. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "AwardJobs")
final class PdfCertificatePress implements CertificatePress {
    private static final float MIDDLE = CertificateSheet.WIDTH / 2;
    private static final float WIDEST = 640;

    /** Between the heading and what stands at the foot. */
    private static final float TOP = 437;

    private static final float BOTTOM = 158;

    /** Words of a certificate, by language. */
    private record Words(
            String heading,
            String to,
            String as,
            String innovation,
            String in,
            String number,
            String code,
            String check,
            String until,
            String signed) {
        static Words of(Language language) {
            return language == Language.ID
                    ? new Words(
                            "PIAGAM PENGHARGAAN",
                            "diberikan kepada",
                            "sebagai",
                            "atas inovasi",
                            "dalam",
                            "Nomor",
                            "Kode",
                            "Pindai, atau periksa di",
                            "Berlaku sampai",
                            "Diterbitkan secara elektronik atas nama")
                    : new Words(
                            "CERTIFICATE OF AWARD",
                            "presented to",
                            "as",
                            "for the innovation",
                            "in the",
                            "Number",
                            "Code",
                            "Scan, or check at",
                            "Valid until",
                            "Issued electronically in the name of the");
        }
    }

    /** A part of the middle: lines of one kind, and the space above. */
    private record Part(Typeface face, List<String> lines, float size, float above, Color color) {
        float height() {
            return above + size + (lines.size() - 1) * size * 1.18f;
        }
    }

    @Override
    public byte[] print(Certificate certificate) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(document, certificate);
            PDPage page = new PDPage(new PDRectangle(CertificateSheet.WIDTH, CertificateSheet.HEIGHT));
            document.addPage(page);
            Typeface roman = Typeface.load(document, "Regular");
            Typeface italic = Typeface.load(document, "Italic");
            Typeface bold = Typeface.load(document, "SemiBold");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                CertificateSheet sheet = new CertificateSheet(content);
                sheet.ground();
                Words words = Words.of(certificate.language());
                head(sheet, certificate, words, roman, bold);
                middle(sheet, parts(certificate, words, roman, italic, bold));
                foot(sheet, certificate, words, roman, italic, bold);
            }
            document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing in it comes from a clock or from chance: the same certificate is the same file. */
    private static void describe(PDDocument document, Certificate certificate) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(Words.of(certificate.language()).heading() + " " + certificate.number());
        information.setAuthor(certificate.issuer());
        information.setSubject(certificate.award() + ", " + certificate.edition());
        information.setCreationDate(GregorianCalendar.from(certificate.at().atZone(ZoneOffset.UTC)));
        information.setModificationDate(GregorianCalendar.from(certificate.at().atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
        document.setDocumentId(certificate.at().toEpochMilli());
        document.getDocumentCatalog().setLanguage(certificate.language().name().toLowerCase(Locale.ROOT));
    }

    private static void head(
            CertificateSheet sheet, Certificate certificate, Words words, Typeface roman, Typeface bold)
            throws IOException {
        String issuer = roman.writable(certificate.issuer().toUpperCase(Locale.ROOT));
        float size = 10.5f;
        List<String> lines = roman.lines(issuer, size * 1.22f, WIDEST);
        float foot = lines.size() == 1 ? 520 : 529;
        for (String line : lines) {
            sheet.centred(roman, line, size, 1.6f, MIDDLE, foot, GREY);
            foot -= 15;
        }
        sheet.centred(bold, words.heading(), 33, 5.2f, MIDDLE, 470, NAVY);
        sheet.flourish(452, 150);
    }

    private static List<Part> parts(
            Certificate certificate, Words words, Typeface roman, Typeface italic, Typeface bold) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(italic, List.of(words.to()), 14, 0, GREY));
        parts.add(fitted(bold, certificate.name(), 36, 19, 2, 15, NAVY));
        certificate.belonging().ifPresent(institution -> parts.add(fitted(roman, institution, 15, 11, 2, 7, INK)));
        parts.add(new Part(italic, List.of(words.as()), 14, 12, GREY));
        parts.add(fitted(bold, certificate.award(), 23, 15, 2, 9, GOLD));
        parts.add(new Part(italic, List.of(words.innovation()), 14, 12, GREY));
        parts.add(fitted(bold, "“" + certificate.title() + "”", 18, 11, 3, 9, INK));
        parts.add(fitted(roman, words.in() + " " + certificate.edition(), 13.5f, 11, 2, 10, INK));
        return parts;
    }

    /** The text in letters as large as can be: first smaller in one line, then in more. */
    private static Part fitted(
            Typeface face, String text, float largest, float smallest, int most, float above, Color color) {
        String writable = face.writable(text);
        // one line of letters nearly as large, before two lines of large ones
        for (int lines = 1; lines <= most; lines++) {
            float least = lines == 1 ? Math.max(smallest, largest * 0.72f) : smallest;
            for (float size = lines == 1 ? largest : largest * 0.86f; size >= least; size -= 0.5f) {
                List<String> broken = face.lines(writable, size, WIDEST);
                if (broken.size() <= lines) {
                    return new Part(face, broken, size, above, color);
                }
            }
        }
        float size = smallest;
        while (face.lines(writable, size, WIDEST).size() > most && size > 7) {
            size -= 0.5f;
        }
        return new Part(face, face.lines(writable, size, WIDEST), size, above, color);
    }

    /** Set into the middle of its space: further apart where there is room, all of it smaller where there is not enough. */
    private static void middle(CertificateSheet sheet, List<Part> parts) throws IOException {
        float gaps = 0;
        float letters = 0;
        for (Part part : parts) {
            gaps += part.above();
            letters += part.height() - part.above();
        }
        float room = TOP - BOTTOM;
        float scale = Math.min(1, room / (gaps + letters));
        float apart = scale < 1 ? scale : Math.min(1.6f, (room - letters) / gaps);
        float foot = TOP - (room - gaps * apart - letters * scale) / 2;
        for (Part part : parts) {
            foot -= part.above() * apart + part.size() * scale;
            for (int i = 0; i < part.lines().size(); i++) {
                foot -= i == 0 ? 0 : part.size() * 1.18f * scale;
                sheet.centred(part.face(), part.lines().get(i), part.size() * scale, 0, MIDDLE, foot, part.color());
            }
        }
    }

    private static void foot(
            CertificateSheet sheet,
            Certificate certificate,
            Words words,
            Typeface roman,
            Typeface italic,
            Typeface bold)
            throws IOException {
        float left = 62;
        sheet.code(certificate.scan(), left, 58, 84);
        float beside = left + 95;
        sheet.left(roman, words.number(), 9, 0, beside, 131, GREY);
        sheet.left(bold, certificate.number(), 12.5f, 0.4f, beside, 117, INK);
        sheet.left(roman, words.code(), 9, 0, beside, 101, GREY);
        sheet.left(bold, certificate.code(), 12.5f, 0.4f, beside, 87, INK);
        sheet.left(roman, words.check(), 9, 0, beside, 71, GREY);
        String address = roman.writable(certificate.check());
        float size = 9;
        while (roman.width(address, size, 0) > 300 && size > 5) {
            size -= 0.25f;
        }
        sheet.left(roman, address, size, 0, beside, 60, INK);

        float right = 640;
        List<String> office = bold.lines(bold.writable(certificate.office()), 12, 230);
        float foot = 131;
        sheet.centred(roman, certificate.day(), 12, 0, right, foot, INK);
        sheet.centred(italic, words.signed(), 10, 0, right, foot - 17, GREY);
        foot = sheet.block(bold, office, 12, right, foot - 35, NAVY);
        if (certificate.until().isPresent()) {
            sheet.centred(italic, words.until() + " " + certificate.until().get(), 10, 0, right, foot - 9, GREY);
        }
    }
}
