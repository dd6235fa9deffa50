package id.sayembara.document.edge;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The outer shape of a PNG (ISO 15948): a signature, then chunks with checksums, the last of them IEND. */
final class PngShape {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int END = 0x49454e44;

    private PngShape() {}

    static boolean begins(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Whether every chunk up to the last is there and undamaged. What follows the last is nobody's. */
    static boolean whole(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        while (rest.remaining() >= 12) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - 8) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, rest.position(), length + 4);
            int type = rest.getInt();
            rest.position(rest.position() + length);
            if (rest.getInt() != (int) sum.getValue()) {
                return false;
            }
            if (type == END) {
                return true;
            }
        }
        return false;
    }
}
