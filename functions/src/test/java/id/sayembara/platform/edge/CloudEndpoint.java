package id.sayembara.platform.edge;

import java.net.URI;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Where the stores' contracts find an AWS that is none of ours: the endpoint in {@code AWS_ENDPOINT_URL}, else a LocalStack
 * in Docker, started once. With neither the test is skipped, and says so.
 */
public final class CloudEndpoint {
    private static final String VARIABLE = "AWS_ENDPOINT_URL";

    /** The last free images; later ones ask for an account. */
    private static final String IMAGE = "localstack/localstack:4.9.2";

    private CloudEndpoint() {}

    /** The endpoint; skips the calling test when there is none. */
    public static URI find() {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            return URI.create(given);
        }
        Assumptions.assumeTrue(Docker.PRESENT, Docker.ABSENT);
        return Container.ENDPOINT;
    }

    private static final class Docker {
        static final String ABSENT = "SKIPPED: no endpoint in " + VARIABLE + " and no Docker for " + IMAGE;
        static final boolean PRESENT = present();

        private static boolean present() {
            boolean there = DockerClientFactory.instance().isDockerAvailable();
            if (!there) {
                System.out.println(ABSENT);
            }
            return there;
        }
    }

    /** Ends with the JVM: Testcontainers sees to that. */
    private static final class Container {
        static final URI ENDPOINT = start();

        @SuppressWarnings("resource")
        private static URI start() {
            LocalStackContainer container =
                    new LocalStackContainer(DockerImageName.parse(IMAGE)).withServices("dynamodb", "s3", "kms");
            container.start();
            return container.getEndpoint();
        }
    }
}
