package id.sayembara.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for the catalogue's objects keeps. */
@Rule("R38")
public abstract class CatalogueFilesContract {

    /** A place without objects. */
    protected abstract CatalogueFiles create();

    @Test
    void keepsAnObjectAsItWasFirstPut() {
        CatalogueFiles files = create();
        files.keep("shards/000000000001-A-x.json", bytes("[{\"id\":\"é\"}]"));
        files.keep("shards/000000000001-A-x.json", bytes("[]"));

        assertThat(files.read("shards/000000000001-A-x.json")).contains(bytes("[{\"id\":\"é\"}]"));
        assertThat(files.tree("shards/000000000001-A-x.json")).contains(List.of(Map.of("id", "é")));
        assertThat(files.read("shards/nothing")).isEqualTo(Optional.empty());
    }

    @Test
    void namesWhatIsThereAndTakesItAway() {
        CatalogueFiles files = create();
        files.keep("shards/a", bytes("1"));
        files.keep("indexes/b", bytes("2"));
        assertThat(files.names()).containsExactlyInAnyOrder("shards/a", "indexes/b");

        files.remove("shards/a");
        files.remove("shards/a");

        assertThat(files.names()).containsExactly("indexes/b");
        assertThat(files.read("shards/a")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
