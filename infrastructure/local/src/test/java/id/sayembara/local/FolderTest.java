package id.sayembara.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    Path place;

    private Path written() throws IOException {
        Path file = place.resolve("data/tables/a.db");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "a year's work");
    }

    @Test
    void isEmptiedByNobodyWhileSomebodyKeepsEverythingThere() throws IOException {
        Path file = written();
        try (Folder running = Folder.kept(place.resolve("data"))) {
            assertThatThrownBy(() -> Folder.fresh(running.data())).isInstanceOf(Folder.Taken.class);
            assertThatThrownBy(() -> Folder.kept(running.data())).isInstanceOf(Folder.Taken.class);
        }
        assertThat(file).exists();
    }

    @Test
    void isEmptiedWhereNobodyIs() throws IOException {
        Path file = written();
        try (Folder fresh = Folder.fresh(place.resolve("data"))) {
            assertThat(fresh.data()).doesNotExist();
        }
        assertThat(file).doesNotExist();
    }
}
