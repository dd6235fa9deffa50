package id.sayembara.award.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.sayembara.award.Certificate;
import id.sayembara.award.Language;
import id.sayembara.platform.Rule;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What hangs on the wall. {@code -Dcertificates=FOLDER} keeps pictures of it. */
@Rule("R37")
class PdfCertificatePressTest {
    private static final String LONG_NAME =
            "Dr. dr. Raden Ayu Siti Kusumaningtyas Prameswari Hadiningrat Wiryosandjojo, Sp.PD-KGEH., M.Kes., FINASIM";
    private static final String LONG_TITLE = ("Sistem Informasi Pelayanan Terpadu Antar Jemput Dokumen Kependudukan"
                    + " bagi Lanjut Usia dan Penyandang Disabilitas Berbasis Kader Lingkungan di Wilayah Kepulauan"
                    + " Terluar dengan Kapal Layanan Keliling dan Jaringan Radio Komunitas untuk Semua Warga Tanpa Kecuali di Tiap Pulau")
            .substring(0, 255);

    private final PdfCertificatePress press = new PdfCertificatePress();

    static Certificate certificate(Language language, String name, Optional<String> belonging, String title) {
        boolean id = language == Language.ID;
        return new Certificate(
                language,
                id
                        ? "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia"
                        : "Ministry of Administrative and Bureaucratic Reform of the Republic of Indonesia",
                id
                        ? "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
                        : "Minister of Administrative and Bureaucratic Reform",
                name,
                belonging,
                id ? "Finalis Inovasi Pelayanan Publik" : "Public Service Innovation Finalist",
                title,
                id ? "Kompetisi Inovasi Pelayanan Publik 2025" : "Public Service Innovation Competition 2025",
                id ? "1 September 2025" : "1 September 2025",
                Optional.empty(),
                "4821-0937-5562-0189",
                "7KQ2-M9XD-4HTA",
                "https://api.sayembara.example/public/awards/4821-0937-5562-0189",
                "https://api.sayembara.example/public/awards/4821-0937-5562-0189?code=7KQ2M9XD4HTA",
                Instant.parse("2025-09-01T03:00:00Z"));
    }

    private static Map<String, Certificate> all() {
        Map<String, Certificate> all = new LinkedHashMap<>();
        Optional<String> sleman = Optional.of("Pemerintah Kabupaten Sleman");
        for (Language language : Language.values()) {
            all.put(
                    "innovator-" + language,
                    certificate(language, "Siti Aminah, S.K.M.", sleman, "Siap Antar: Layanan Dokumen ke Rumah"));
            all.put(
                    "institution-" + language,
                    certificate(language, "Pemerintah Kabupaten Sleman", Optional.empty(), "Siap Antar"));
            all.put(
                    "long-" + language,
                    certificate(
                            language,
                            LONG_NAME,
                            Optional.of(
                                    "Pemerintah Provinsi Daerah Istimewa Yogyakarta, Dinas Kependudukan dan Pencatatan Sipil"),
                            LONG_TITLE));
            all.put(
                    "longest-" + language,
                    certificate(language, ("Nama " + "Panjang ".repeat(30)).substring(0, 200), sleman, LONG_TITLE));
            all.put("unbroken-" + language, certificate(language, "A".repeat(200), sleman, "W".repeat(255)));
        }
        return all;
    }

    @Test
    void saysEverythingInBothLanguagesOnOnePageHoweverLongItIs() throws IOException {
        for (Map.Entry<String, Certificate> one : all().entrySet()) {
            Certificate certificate = one.getValue();
            try (PDDocument document = Loader.loadPDF(press.print(certificate))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
                for (String part : new String[] {
                    certificate.name(),
                    certificate.title(),
                    certificate.award(),
                    certificate.edition(),
                    certificate.number(),
                    certificate.code(),
                    certificate.check(),
                    certificate.office(),
                    certificate.day()
                }) {
                    assertThat(text).as(one.getKey()).contains(part.replaceAll("\\s+", ""));
                }
                keep(one.getKey(), document);
            }
        }
    }

    @Test
    void embedsItsFontsAndSaysItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.print(all().get("innovator-ID")))) {
            var fonts = document.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                PDFont font = fonts.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("EBGaramond");
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(document.getDocumentInformation().getTitle()).contains("4821-0937-5562-0189");
        }
    }

    @Test
    void isTheSameFileWheneverItIsMade() {
        Certificate certificate = all().get("long-EN");
        assertThat(press.print(certificate)).isEqualTo(new PdfCertificatePress().print(certificate));
    }

    @Test
    void itsCodeCanBeScannedFromThePrint() throws Exception {
        Certificate certificate = all().get("innovator-ID");
        try (PDDocument document = Loader.loadPDF(press.print(certificate))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            BufferedImage corner =
                    image.getSubimage(0, image.getHeight() * 2 / 3, image.getWidth() / 3, image.getHeight() / 3);
            int[] dots = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
            String scanned = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), dots))))
                    .getText();
            assertThat(scanned).isEqualTo(certificate.scan());
        }
    }

    @Test
    void writesWhatTheTypefaceLacksAsNearAsItCan() throws IOException {
        Certificate certificate =
                certificate(Language.ID, "Đặng Thị Ngọc Ẩn ꦱꦶꦠꦶ 😀 Ａyu\u200b", Optional.empty(), "Δ и \t baris\nbaru");
        try (PDDocument document = Loader.loadPDF(press.print(certificate))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Đặng Thị Ngọc Ẩn", "baris baru").doesNotContain("😀");
        }
    }

    private static void keep(String name, PDDocument document) throws IOException {
        String folder = System.getProperty("certificates");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 110),
                    "png",
                    Path.of(folder, name + ".png").toFile());
        }
    }
}
