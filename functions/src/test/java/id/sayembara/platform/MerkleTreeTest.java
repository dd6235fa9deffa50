package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule({"R6", "R40"})
class MerkleTreeTest {

    @Test
    void theEmptyTreesRootIsTheHashOfNothing() {
        assertThat(MerkleTree.empty().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void oneEmptyLeafHasTheRootThatTheStandardsOwnTestsGive() {
        // RFC 6962's reference implementation: the leaf hash of the empty string
        assertThat(MerkleTree.of(List.of("")).root())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void isTheTreeOfTheStandardsDefinitionForEverySize() {
        for (int size = 1; size <= 70; size++) {
            List<String> leaves =
                    IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();
            assertThat(MerkleTree.of(leaves).root()).as("%s leaves", size).isEqualTo(hex(defined(leaves)));
        }
    }

    @Test
    void everyChangeOfTheListChangesTheRoot() {
        List<String> leaves = List.of("a", "b", "c", "d", "e");
        String root = MerkleTree.of(leaves).root();
        for (int i = 0; i < leaves.size(); i++) {
            List<String> altered = new ArrayList<>(leaves);
            altered.set(i, "x");
            List<String> without = new ArrayList<>(leaves);
            without.remove(i);
            List<String> moved = new ArrayList<>(leaves);
            moved.addFirst(moved.remove(i));
            assertThat(MerkleTree.of(altered).root()).isNotEqualTo(root);
            assertThat(MerkleTree.of(without).root()).isNotEqualTo(root);
            if (i > 0) {
                assertThat(MerkleTree.of(moved).root()).isNotEqualTo(root);
            }
        }
        // a leaf that looks like an inner node is still no node
        assertThat(MerkleTree.of(List.of("a", "b")).root())
                .isNotEqualTo(
                        MerkleTree.of(List.of(MerkleTree.of(List.of("a", "b")).root()))
                                .root());
    }

    @Test
    void goesOnFromItsPeaksAlone() {
        MerkleTree five = MerkleTree.of(List.of("a", "b", "c", "d", "e"));
        MerkleTree kept = new MerkleTree(five.size(), five.peaks());
        assertThat(kept.with("f").root())
                .isEqualTo(MerkleTree.of(List.of("a", "b", "c", "d", "e", "f")).root());
        assertThatThrownBy(() -> new MerkleTree(4, five.peaks())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The recursion of RFC 6962, 2.1, word for word. */
    private static byte[] defined(List<String> leaves) {
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst().getBytes(StandardCharsets.UTF_8));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
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

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
