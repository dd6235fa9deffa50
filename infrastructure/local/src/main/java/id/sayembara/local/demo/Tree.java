package id.sayembara.local.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The root of a Merkle tree as RFC 6962, section 2.1 says it, word by word: a second computation, sharing nothing with the first. */
final class Tree {
    private Tree() {}

    /** The root over these texts, in hexadecimal. */
    static String root(List<String> leaves) {
        return HexFormat.of().formatHex(hash(leaves));
    }

    private static byte[] hash(List<String> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst().getBytes(StandardCharsets.UTF_8));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, hash(leaves.subList(0, k)), hash(leaves.subList(k, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
