package id.sayembara.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProjectTemplateTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void theProjectsOwnTemplatesAreUnderstoodToTheLastProperty() {
        Options options = Options.ofProject(ROOT);
        Cloud cloud = CloudReader.read(options.template(), options.data(), options.parameters());
        assertThat(cloud.functions())
                .extracting(Cloud.Function::id)
                .contains("CompetitionApi", "ProposalApi", "PublicApi", "DocumentArrived", "Relay", "Notify");
        assertThat(cloud.function("CompetitionApi").variables().values()).noneMatch(String::isBlank);
        assertThat(cloud.function("PublicApi").reserved()).isPositive();
    }

    @Test
    void theProjectsOwnTemplatesStart() {
        try (LocalCloud cloud = LocalCloud.start(Options.ofProject(ROOT))) {
            assertThat(id.sayembara.local.Fixture.send("GET", URI.create(cloud.address() + "/editions"), null)
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
