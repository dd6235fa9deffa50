package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes an image whole, keeping only every so many points, after its size is known to be within bounds. Runs in a process of
 * its own, since a small file can unfold to gigabytes. R16.
 */
final class ImageInspection {
    /** Most points of an image, and most of one side. */
    static final long MOST_POINTS = 50_000_000;

    static final int MOST_SIDE = 20_000;

    /** About how many points of a side are kept while decoding. */
    private static final int KEPT = 500;

    private ImageInspection() {}

    static Optional<Reason> fault(DocumentType type, byte[] bytes) {
        boolean png = type == DocumentType.PNG;
        if (png ? !PngShape.begins(bytes) : !JpegShape.begins(bytes)) {
            return Optional.of(Reason.WRONG_TYPE);
        }
        if (png ? !PngShape.whole(bytes) : !JpegShape.whole(bytes)) {
            return Optional.of(Reason.UNREADABLE);
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS || width > MOST_SIDE || height > MOST_SIDE) {
                return Optional.of(Reason.TOO_MANY_POINTS);
            }
            if (!png && JpegShape.scans(bytes) > JpegShape.MOST_SCANS) {
                return Optional.of(Reason.TOO_COMPLEX);
            }
            decode(reader, png, Math.toIntExact(Math.max(1, Math.max(width, height) / KEPT)));
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(Reason.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static void decode(ImageReader reader, boolean png, int every) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        if (png) {
            reader.read(0, param);
        } else {
            // without colours: printers' CMYK is as good as any
            reader.readRaster(0, param);
        }
    }
}
