package id.sayembara.document.edge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files to be looked at: honest ones, broken ones, and some made to hurt. */
final class SampleFiles {
    private SampleFiles() {}

    static byte[] pdf(int pages) {
        return pdf(pages, null);
    }

    /** An encrypted PDF; with an empty password anyone can open it, but rights are reserved. */
    static byte[] encryptedPdf(String password) {
        return pdf(1, new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }

    private static byte[] pdf(int pages, StandardProtectionPolicy policy) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (policy != null) {
                document.protect(policy);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF written by hand, of these objects and this trailer, with a sound table of places. */
    static byte[] handmadePdf(String trailer, String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int place = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append('\n').append(places);
        out.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R ")
                .append(trailer);
        out.append(" >>\nstartxref\n").append(place).append("\n%%EOF\n");
        return latin(out.toString());
    }

    /** A PDF whose objects lie in a stream that unfolds to this many bytes. */
    static byte[] bombPdf(int unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        int place = out.size();
        byte[] bomb = deflated(unfolded);
        out.writeBytes(latin("1 0 obj\n<< /Type /ObjStm /N 1 /First 8 /Filter /FlateDecode /Length " + bomb.length
                + " >>\nstream\n"));
        out.writeBytes(bomb);
        out.writeBytes(latin("\nendstream\nendobj\n"));
        int table = out.size();
        byte[] rows = ByteBuffer.allocate(4 * 6)
                .put(new byte[] {0, 0, 0, 0, 0, (byte) 255})
                .put((byte) 1)
                .putInt(place)
                .put((byte) 0)
                .put(new byte[] {2, 0, 0, 0, 1, 0})
                .put((byte) 1)
                .putInt(table)
                .put((byte) 0)
                .array();
        out.writeBytes(latin(
                "3 0 obj\n<< /Type /XRef /Size 4 /W [1 4 1] /Root 2 0 R /Length " + rows.length + " >>\nstream\n"));
        out.writeBytes(rows);
        out.writeBytes(latin("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(1))) {
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < Math.min(width, height); x++) {
            image.setRGB(x, x, 0xff0000 + x);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says it is this large, with the data of a single row of zeros. */
    static byte[] pngOfSize(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(image("png", 1, 1), 8));
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        out.writeBytes(chunk("IHDR", head.array()));
        out.writeBytes(chunk("IDAT", deflated(width + 1)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(latin(type));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(latin(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The JPEG with the size in its frame's header replaced. */
    static byte[] jpegOfSize(int width, int height) {
        byte[] jpeg = image("jpg", 16, 16);
        for (int i = 0; i + 8 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new AssertionError("the JPEG has no frame");
    }

    /** The JPEG with its last scan repeated. */
    static byte[] jpegOfScans(int scans) {
        byte[] jpeg = image("jpg", 16, 16);
        int from = 2;
        while ((jpeg[from + 1] & 0xff) != 0xda) {
            from += 2 + ((jpeg[from + 2] & 0xff) << 8 | jpeg[from + 3] & 0xff);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, from);
        for (int i = 0; i < scans; i++) {
            out.write(jpeg, from, jpeg.length - 2 - from);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] cut(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
