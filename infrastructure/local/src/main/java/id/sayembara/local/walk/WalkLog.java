package id.sayembara.local.walk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * {@code make walk-log}: walks the events and the logs, and ends with 1 when it finds anything. Over what {@code make run}
 * kept in the folder given, which must not be running; or, with {@code EVENTS_TABLE}, {@code LOG_TABLE}, {@code
 * RECORD_BUCKET} and {@code API} in the environment, over a deployed stage with the caller's own credentials. What was saved
 * in the last minute may not be in its log yet: then walk again.
 */
public final class WalkLog {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private WalkLog() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Walk.Result result = System.getenv("EVENTS_TABLE") == null
                ? kept(Path.of(arguments.length > 0 ? arguments[0] : ".local/data"))
                : deployed(System.getenv());
        result.findings().forEach(System.out::println);
        System.out.printf(
                "%d events, %d entries in the logs of %d editions, %d findings%n",
                result.events(),
                result.entries(),
                result.editions(),
                result.findings().size());
        System.exit(result.findings().isEmpty() ? 0 : 1);
    }

    private static Walk.Result kept(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " keeps nothing: `make run` first");
        }
        try (LocalCloud cloud = LocalCloud.start(Options.ofProject(Path.of("")).in(folder))) {
            cloud.settle(PATIENCE);
            return walk(cloud);
        }
    }

    /** Walks what a local cloud holds. */
    static Walk.Result walk(LocalCloud cloud) throws IOException, InterruptedException {
        try (S3Client objects = cloud.objects()) {
            return new Walk(
                            cloud.tables(),
                            objects,
                            cloud.declared().variable("ProposalApi", "EVENTS_TABLE"),
                            cloud.declared().variable("Anchor", "LOG_TABLE"),
                            cloud.declared().variable("Anchor", "RECORD_BUCKET"),
                            opener(cloud.address()))
                    .run();
        }
    }

    private static Walk.Result deployed(Map<String, String> environment) throws IOException, InterruptedException {
        try (DynamoDbClient tables = DynamoDbClient.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
                S3Client objects = S3Client.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            return new Walk(
                            tables,
                            objects,
                            environment.get("EVENTS_TABLE"),
                            environment.get("LOG_TABLE"),
                            environment.get("RECORD_BUCKET"),
                            opener(URI.create(environment.get("API"))))
                    .run();
        }
    }

    /** Opens a checkpoint with the keys that the API publishes: what anyone could do. */
    private static Function<String, Optional<Map<String, Object>>> opener(URI api)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String published = client.send(
                            HttpRequest.newBuilder(URI.create(api + "/public/keys"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            JWKSet keys = JWKSet.parse(published);
            return signed -> open(signed, keys);
        } catch (ParseException e) {
            throw new IOException("the API published no keys", e);
        }
    }

    private static Optional<Map<String, Object>> open(String signed, JWKSet keys) {
        try {
            JWSObject parsed = JWSObject.parse(signed);
            var key = keys.getKeyByKeyId(parsed.getHeader().getKeyID());
            boolean ours = key != null
                    && parsed.getHeader().getType() != null
                    && "sayembara-checkpoint+jws"
                            .equals(parsed.getHeader().getType().getType())
                    && parsed.verify(new ECDSAVerifier(key.toECKey()));
            return ours ? Optional.of(JsonTree.object(parsed.getPayload().toString())) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
