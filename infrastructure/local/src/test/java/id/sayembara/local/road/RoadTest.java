package id.sayembara.local.road;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadTest {
    private static final Path PROJECT = Path.of("../..");

    @Test
    void leadsFromAnEditionsDataToAReceiptAndUsesAllThatIsDeclared() throws IOException {
        try (HttpClient client = HttpClient.newHttpClient();
                LocalCloud cloud = LocalCloud.start(Options.ofProject(PROJECT))) {
            List<String> steps = new Road(new LocalSite(cloud, client), client)
                    .run(Files.readString(PROJECT.resolve("editions/kipp-2025.yaml")), Road.INSTITUTIONS);

            System.out.println(String.join("\n", steps));
            assertThat(cloud.usedActions())
                    .as("a function may do nothing that nobody uses")
                    .containsAll(cloud.declaredActions());
        }
    }
}
