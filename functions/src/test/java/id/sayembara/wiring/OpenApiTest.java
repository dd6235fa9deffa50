package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code make openapi} runs this with {@code -Dopenapi.write=true}, and the document is written anew. */
class OpenApiTest {
    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");

    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        String document;
        try (var in = ApiDescription.class.getResourceAsStream("/META-INF/swagger/sayembara-1.yml")) {
            document = ApiDocument.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/openapi.yaml has drifted from the code: run `make openapi` and read what changed")
                .isEqualTo(document);
    }

    @Test
    void everyChangeNamesItsKeyAndNothingOfOurs() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(document).doesNotContain("schemas/Call", "schemas/Expected", "name: call", "name: seen");
        assertThat(document.split("name: Idempotency-Key", -1)).hasSizeGreaterThan(15);
        assertThat(document.split("name: If-Match", -1)).hasSizeGreaterThan(6);
    }
}
