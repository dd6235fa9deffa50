package id.sayembara.award.edge;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The sheet a certificate is drawn on: A4, lying, measured in points from its lower left corner. */
final class CertificateSheet {
    static final float WIDTH = 841.89f;
    static final float HEIGHT = 595.28f;

    static final Color INK = new Color(0x22, 0x26, 0x2e);
    static final Color NAVY = new Color(0x16, 0x2f, 0x55);
    static final Color GOLD = new Color(0xa8, 0x83, 0x34);
    static final Color GREY = new Color(0x5c, 0x60, 0x68);
    private static final Color PAPER = new Color(0xfd, 0xfb, 0xf5);
    private static final Color WATER = new Color(0xf3, 0xec, 0xda);

    private final PDPageContentStream page;

    CertificateSheet(PDPageContentStream page) {
        this.page = page;
    }

    /** Paper, a rosette that shines through, and the frame. */
    void ground() throws IOException {
        page.setNonStrokingColor(PAPER);
        page.addRect(0, 0, WIDTH, HEIGHT);
        page.fill();
        rosette(WIDTH / 2, HEIGHT / 2 + 8, 215);
        frame(24, NAVY, 3.2f);
        frame(30.5f, GOLD, 0.7f);
        frame(36, GOLD, 1.4f);
        for (float x : new float[] {36, WIDTH - 36}) {
            for (float y : new float[] {36, HEIGHT - 36}) {
                corner(x, y);
            }
        }
    }

    private void frame(float inset, Color color, float width) throws IOException {
        page.setStrokingColor(color);
        page.setLineWidth(width);
        page.addRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
        page.stroke();
    }

    /** A square set on its corner within another, where two sides of the frame meet. */
    private void corner(float x, float y) throws IOException {
        page.setNonStrokingColor(PAPER);
        diamond(x, y, 15);
        page.fill();
        page.setStrokingColor(NAVY);
        page.setLineWidth(1.1f);
        diamond(x, y, 13);
        page.stroke();
        page.setNonStrokingColor(GOLD);
        diamond(x, y, 7.5f);
        page.fill();
        page.setNonStrokingColor(PAPER);
        diamond(x, y, 2.8f);
        page.fill();
    }

    private void diamond(float x, float y, float radius) throws IOException {
        page.moveTo(x - radius, y);
        page.lineTo(x, y + radius);
        page.lineTo(x + radius, y);
        page.lineTo(x, y - radius);
        page.closePath();
    }

    /** Bands of woven lines, one around the other, as on securities. */
    private void rosette(float x, float y, float radius) throws IOException {
        page.setStrokingColor(WATER);
        page.setLineWidth(0.55f);
        band(x, y, radius * 0.86f, radius * 0.14f, 36, 8);
        band(x, y, radius * 0.62f, radius * 0.1f, 24, 8);
        band(x, y, radius * 0.37f, radius * 0.15f, 12, 10);
    }

    private void band(float x, float y, float radius, float wave, int waves, int lines) throws IOException {
        for (int line = 0; line < lines; line++) {
            curve(x, y, radius, wave, waves, 2 * Math.PI * line / lines);
        }
    }

    private void curve(float x, float y, float radius, float wave, int waves, double phase) throws IOException {
        int steps = 1_080;
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double r = radius + wave * Math.sin(waves * angle + phase);
            float px = x + (float) (r * Math.cos(angle));
            float py = y + (float) (r * Math.sin(angle));
            if (i == 0) {
                page.moveTo(px, py);
            } else {
                page.lineTo(px, py);
            }
        }
        page.closePath();
        page.stroke();
    }

    /** A line that ends in points, with a diamond in its middle. */
    void flourish(float y, float half) throws IOException {
        float x = WIDTH / 2;
        page.setStrokingColor(GOLD);
        page.setLineWidth(0.9f);
        for (float side : new float[] {-1, 1}) {
            page.moveTo(x + side * 12, y);
            page.lineTo(x + side * half, y);
            page.stroke();
        }
        page.setNonStrokingColor(GOLD);
        diamond(x, y, 5);
        page.fill();
        for (float side : new float[] {-1, 1}) {
            diamond(x + side * 12, y, 2);
            page.fill();
            diamond(x + side * half, y, 2);
            page.fill();
        }
    }

    /** A line of text around a middle, its foot at this height. */
    void centred(Typeface face, String text, float size, float spacing, float x, float y, Color color)
            throws IOException {
        left(face, text, size, spacing, x - (face.width(text, size, spacing) - spacing) / 2, y, color);
    }

    /** A line of text from a left edge, its foot at this height. */
    void left(Typeface face, String text, float size, float spacing, float x, float y, Color color) throws IOException {
        page.beginText();
        page.setNonStrokingColor(color);
        page.setFont(face.font(), size);
        page.setCharacterSpacing(spacing);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** Lines one below the other around a middle, the first one's foot at this height. Answers where the next would stand. */
    float block(Typeface face, List<String> lines, float size, float x, float y, Color color) throws IOException {
        float foot = y;
        for (String line : lines) {
            centred(face, line, size, 0, x, foot, color);
            foot -= size * 1.18f;
        }
        return foot;
    }

    /** A QR code on white, its lower left corner here: as lines, sharp at any size. */
    void code(String text, float x, float y, float side) throws IOException {
        BitMatrix bits = bits(text);
        float quiet = side * 4 / (bits.getWidth() + 8);
        float dot = (side - 2 * quiet) / bits.getWidth();
        page.setNonStrokingColor(Color.WHITE);
        page.addRect(x, y, side, side);
        page.fill();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < bits.getHeight(); row++) {
            for (int column = 0; column < bits.getWidth(); column++) {
                if (bits.get(column, row)) {
                    page.addRect(
                            x + quiet + column * dot, y + side - quiet - (row + 1) * dot, dot * 1.01f, dot * 1.01f);
                }
            }
        }
        page.fill();
        page.setStrokingColor(GOLD);
        page.setLineWidth(0.7f);
        page.addRect(x, y, side, side);
        page.stroke();
    }

    private static BitMatrix bits(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException("an address too long for a code", e);
        }
    }
}
