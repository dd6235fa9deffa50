package id.sayembara.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.messaging.Mail;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BUCKET = "sayembara-data-uploadsbucket";

    @TempDir
    Path folder;

    private LocalCloud start() {
        return LocalCloud.start(Fixture.options().in(folder));
    }

    private static void put(LocalCloud cloud, String name) {
        String body = Fixture.send(
                        "POST",
                        URI.create(cloud.address() + "/things/put"),
                        name,
                        "authorization",
                        "Bearer " + cloud.token("anna"),
                        "content-type",
                        "text/plain")
                .body();
        assertThat(body).isEqualTo("put");
    }

    private static Map<String, AttributeValue> stored(LocalCloud cloud, String key) {
        return cloud.tables()
                .getItem(b -> b.tableName("sayembara-data-ThingsTable")
                        .key(Map.of("pk", AttributeValue.fromS("stored " + key))))
                .item();
    }

    @Test
    void goesOnReadingTheStreamWhereItStopped() throws Exception {
        try (LocalCloud cloud = start()) {
            put(cloud, "one");
            cloud.settle(PATIENCE);
            assertThat(cloud.outbox()).extracting(Mail::subject).containsExactly("About one");
        }
        try (LocalCloud cloud = start()) {
            put(cloud, "two");
            cloud.settle(PATIENCE);
            assertThat(cloud.outbox()).extracting(Mail::subject).containsExactly("About one", "About two");
        }
        // without its positions it reads the stream from its start again
        Files.delete(folder.resolve("positions.jsonl"));
        try (LocalCloud cloud = start()) {
            Fixture.await(() -> cloud.outbox().size() == 4);
        }
    }

    @Test
    void tellsAgainOfAnObjectWhoseEventWasLost() throws Exception {
        try (LocalCloud cloud = start();
                S3Client client = cloud.objects()) {
            client.putObject(b -> b.bucket(BUCKET).key("a/told.txt"), RequestBody.fromString("told"));
            client.putObject(b -> b.bucket(BUCKET).key("a/lost.txt"), RequestBody.fromString("lost"));
            cloud.settle(PATIENCE);
            assertThat(stored(cloud, "a/lost.txt").get("version").s()).hasSize(32);
        }
        // as if the kill had come between storing and telling
        Path ledger = folder.resolve("arrivals.jsonl");
        Files.write(
                ledger,
                Files.readAllLines(ledger).stream()
                        .filter(line -> !line.contains("lost"))
                        .toList());
        try (LocalCloud cloud = start()) {
            for (String key : new String[] {"a/told.txt", "a/lost.txt"}) {
                cloud.tables()
                        .deleteItem(b -> b.tableName("sayembara-data-ThingsTable")
                                .key(Map.of("pk", AttributeValue.fromS("stored " + key))));
            }
        }
        Files.write(
                ledger,
                Files.readAllLines(ledger).stream()
                        .filter(line -> !line.contains("lost"))
                        .toList());
        try (LocalCloud cloud = start()) {
            Fixture.await(() -> !stored(cloud, "a/lost.txt").isEmpty());
            cloud.settle(PATIENCE);
            assertThat(stored(cloud, "a/told.txt")).isEmpty();
        }
    }

    @Test
    void keepsQueuesTokensKeysAndTheClock() {
        String token;
        try (LocalCloud cloud = start()) {
            cloud.clock().freeze(Instant.parse("2025-06-03T16:59:59Z"));
            cloud.queue("StoredDeadLetters").send("kept", Duration.ZERO);
            token = cloud.token("anna");
        }
        try (LocalCloud cloud = start()) {
            assertThat(cloud.clock().instant()).isEqualTo(Instant.parse("2025-06-03T16:59:59Z"));
            assertThat(cloud.deadLetters("StoredDeadLetters")).hasSize(1);
            assertThat(Fixture.send(
                                    "GET",
                                    URI.create(cloud.address() + "/echo"),
                                    null,
                                    "authorization",
                                    "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
