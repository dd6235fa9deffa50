package id.sayembara.platform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A list of texts under one hash, as RFC 6962, section 2.1 defines it: whoever has the list can compute the root, and no
 * text can be altered, moved, added or left out under the same root. R6, R40. Grows without its leaves: only the roots of
 * its whole subtrees are kept, at most one for each binary digit of its size.
 *
 * @param size how many leaves it has
 * @param peaks roots of its whole subtrees, the largest first, as hex SHA-256
 */
public record MerkleTree(long size, List<String> peaks) {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public MerkleTree {
        peaks = List.copyOf(peaks);
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(size + " leaves have " + Long.bitCount(size) + " peaks");
        }
    }

    /** The tree without leaves. */
    public static MerkleTree empty() {
        return new MerkleTree(0, List.of());
    }

    /** The tree of these leaves, in this order. */
    public static MerkleTree of(List<String> leaves) {
        MerkleTree tree = empty();
        for (String leaf : leaves) {
            tree = tree.with(leaf);
        }
        return tree;
    }

    /** The tree with one more leaf at its end. */
    public MerkleTree with(String leaf) {
        List<String> next = new ArrayList<>(peaks);
        String whole = hash(LEAF, leaf.getBytes(StandardCharsets.UTF_8));
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            whole = join(next.removeLast(), whole);
        }
        next.add(whole);
        return new MerkleTree(size + 1, next);
    }

    /** The root as hex SHA-256; that of the empty tree is the hash of nothing. */
    public String root() {
        List<String> upwards = new ArrayList<>(peaks);
        Collections.reverse(upwards);
        return upwards.stream()
                .reduce((right, left) -> join(left, right))
                .orElseGet(() -> Digest.sha256Hex(new byte[0]));
    }

    private static String join(String left, String right) {
        return hash(NODE, HexFormat.of().parseHex(left + right));
    }

    private static String hash(byte kind, byte[] bytes) {
        ByteArrayOutputStream input = new ByteArrayOutputStream(bytes.length + 1);
        input.write(kind);
        input.writeBytes(bytes);
        return Digest.sha256Hex(input.toByteArray());
    }
}
