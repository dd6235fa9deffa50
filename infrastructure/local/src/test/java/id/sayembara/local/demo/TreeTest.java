package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.MerkleTree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The driver's own tree. */
class TreeTest {
    @Test
    void hasTheRootsThatAreWrittenDownElsewhere() {
        assertThat(Tree.root(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        // the well-known leaf hash of RFC 6962's empty leaf
        assertThat(Tree.root(List.of("")))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void agreesWithTheSystemsForEverySize() {
        for (int size = 0; size < 70; size++) {
            List<String> leaves =
                    IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();

            assertThat(Tree.root(leaves)).isEqualTo(MerkleTree.of(leaves).root());
        }
    }
}
