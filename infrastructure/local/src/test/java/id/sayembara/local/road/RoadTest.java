package id.sayembara.local.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The road over the template as it is; {@code make template-mutants} shows that it notices whatever is missing. */
class RoadTest {
    private static final Path PROJECT = Path.of("../..");

    @Test
    void leadsFromAnEditionsDataToAReceiptAndUsesAllThatIsDeclared() throws IOException {
        assertThat(new LocalRoad(PROJECT).run(Files.readString(PROJECT.resolve("template.yaml"))))
                .contains("a stranger verifies the receipt");
    }

    @Test
    void noticesAnActionThatNobodyUses() throws IOException {
        String more = Files.readString(PROJECT.resolve("template.yaml"))
                .replace("Action: [\"kms:Sign\"]", "Action: [\"kms:Sign\", \"kms:Verify\"]");

        assertThatThrownBy(() -> new LocalRoad(PROJECT).run(more)).hasMessageContaining("ProposalApi kms:Verify");
    }
}
