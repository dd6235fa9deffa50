package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        String generated;
        try (var in = ApiDescription.class.getResourceAsStream("/META-INF/swagger/sayembara-1.yml")) {
            generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(Path.of("../docs/openapi.yaml")))
                .as("docs/openapi.yaml has drifted from the code: run `make openapi` and read what changed")
                .isEqualTo(generated);
    }
}
