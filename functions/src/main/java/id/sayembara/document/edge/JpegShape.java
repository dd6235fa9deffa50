package id.sayembara.document.edge;

/** The outer shape of a JPEG (ITU T.81): segments behind markers, scans among them, the last marker EOI. */
final class JpegShape {
    /** Most scans of one image: honest ones have ten or so, and each costs a pass over all points. */
    static final int MOST_SCANS = 100;

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    private JpegShape() {}

    static boolean begins(byte[] bytes) {
        return bytes.length > 3 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xd8 && at(bytes, 2) == 0xff;
    }

    /** Whether the segments lead to the end marker. What follows it is nobody's: cameras add pictures there. */
    static boolean whole(byte[] bytes) {
        return walk(bytes) > 0;
    }

    /** How many scans there are. */
    static int scans(byte[] bytes) {
        return Math.abs(walk(bytes));
    }

    /** The scans up to the end marker, or as a negative number those before the shape broke. */
    private static int walk(byte[] bytes) {
        int scans = 0;
        int i = 2;
        while (i + 1 < bytes.length) {
            if (at(bytes, i) != 0xff) {
                return -scans;
            }
            int marker = at(bytes, i + 1);
            if (marker == END) {
                return scans;
            } else if (marker == 0xff) {
                i++;
            } else if (standsAlone(marker)) {
                i += 2;
            } else {
                if (i + 3 >= bytes.length) {
                    return -scans;
                }
                i += 2 + (at(bytes, i + 2) << 8 | at(bytes, i + 3));
                if (marker == SCAN) {
                    scans++;
                    i = endOfScan(bytes, i);
                }
            }
        }
        return -scans;
    }

    private static int endOfScan(byte[] bytes, int from) {
        int i = from;
        while (i + 1 < bytes.length) {
            int next = at(bytes, i + 1);
            if (at(bytes, i) == 0xff && next != 0 && !standsAlone(next)) {
                return i;
            }
            i++;
        }
        return bytes.length;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
    }

    private static int at(byte[] bytes, int i) {
        return bytes[i] & 0xff;
    }
}
