package id.sayembara.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions deployed to the endpoint in the environment, behind our door. Needs {@code make localstack-deploy} first. */
class DeployedDoorIT {

    private static DeployedDoor door;

    @BeforeAll
    static void open() {
        String endpoint = System.getenv("AWS_ENDPOINT_URL");
        Assumptions.assumeTrue(endpoint != null, "skipped: AWS_ENDPOINT_URL names no endpoint with the stacks");
        door = new DeployedDoor(Options.ofProject(Path.of("../..")), URI.create(endpoint));
    }

    @AfterAll
    static void close() {
        if (door != null) {
            door.close();
        }
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return Fixture.send("GET", URI.create(door.address() + path), null, headers);
    }

    @Test
    void reachesTheDeployedPublicFunction() {
        HttpResponse<String> answer = get("/public/health");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void asksForATokenAsTheTemplateSays() {
        assertThat(get("/proposals").statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenThroughToTheDeployedFunction() {
        HttpResponse<String> answer = get("/proposals", "authorization", "Bearer " + door.token("stranger"));

        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 500, 503);
    }
}
