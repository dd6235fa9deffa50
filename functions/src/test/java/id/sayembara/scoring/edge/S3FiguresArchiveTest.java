package id.sayembara.scoring.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.edge.TestBuckets;
import id.sayembara.platform.Rule;
import id.sayembara.scoring.Figures;
import id.sayembara.scoring.FiguresArchive;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Figures in a real bucket. */
@Rule("R34")
class S3FiguresArchiveTest {
    private final FiguresArchive archive =
            new S3FiguresArchive(TestBuckets.local().s3(), TestBuckets.local().create("record"));

    @Test
    void theFirstOfAVersionStays() {
        Figures first = new Figures("lomba", 1, "ab", new TreeMap<>(), List.of());
        archive.keep(first);
        archive.keep(new Figures("lomba", 1, "cd", new TreeMap<>(), List.of()));

        assertThat(archive.find("lomba", 1)).contains(first);
        assertThat(archive.find("lomba", 2)).isEmpty();
        assertThat(archive.find("lain", 1)).isEmpty();
    }
}
