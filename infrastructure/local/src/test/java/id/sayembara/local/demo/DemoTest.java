package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.Options;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A very small year, from opening to end: every figure adds up. {@code make demo} plays a larger one. */
class DemoTest {
    private static final Path PROJECT = Path.of("../..");

    @Test
    @Timeout(600)
    void everyFigureOfASmallYearAddsUp() throws IOException {
        assertThat(Demo.run(Size.named("smoke"), 2025, Options.ofProject(PROJECT), PROJECT.resolve("editions")))
                .isEmpty();
    }
}
