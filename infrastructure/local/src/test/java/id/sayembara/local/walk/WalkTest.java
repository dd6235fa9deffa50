package id.sayembara.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.road.Competition;
import id.sayembara.local.road.LocalSite;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Road;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.MerkleTree;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Somebody who may write every table and bucket alters, removes and moves; the walk finds each. R40. */
class WalkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LAST = "institution/uji-3#1";

    private static LocalCloud cloud;
    private static S3Client objects;
    private static String events;
    private static String log;
    private static String bucket;

    private final List<Runnable> undo = new ArrayList<>();

    @BeforeAll
    static void live() throws IOException {
        Path project = Path.of("../..");
        cloud = LocalCloud.start(Options.ofProject(project));
        objects = cloud.objects();
        events = cloud.declared().variable("ProposalApi", "EVENTS_TABLE");
        log = cloud.declared().variable("Anchor", "LOG_TABLE");
        bucket = cloud.declared().variable("Anchor", "RECORD_BUCKET");
        try (HttpClient client = HttpClient.newHttpClient()) {
            LocalSite site = new LocalSite(cloud, client);
            site.moveTo(Road.DURING);
            Competition competition = new Competition(site, Road.DURING);
            Person secretary = competition.secretary();
            competition.open(secretary, "kipp-2025", Files.readString(project.resolve("editions/kipp-2025.yaml")));
            cloud.settle(PATIENCE);
            for (int i = 1; i <= 3; i++) {
                secretary
                        .send(
                                "POST",
                                "/institutions",
                                "text/csv",
                                "id,type,name,region_code,served_by,left_behind\nuji-" + i + ",MINISTRY,Uji " + i
                                        + ",,,no\n")
                        .expect(200);
                cloud.settle(PATIENCE);
            }
        }
    }

    @AfterAll
    static void end() {
        objects.close();
        cloud.close();
    }

    @AfterEach
    void asItWas() {
        undo.reversed().forEach(Runnable::run);
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() {
        try {
            return WalkLog.walk(cloud).findings();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHappenedAndWhatIsLoggedAgree() throws IOException, InterruptedException {
        Walk.Result result = WalkLog.walk(cloud);

        assertThat(result.findings()).isEmpty();
        assertThat(result.events()).isEqualTo(result.entries()).isGreaterThan(5);
        assertThat(result.editions()).isEqualTo(2);
    }

    @Test
    void findsAnAlteredEvent() {
        event(
                "edition/kipp-2025",
                1,
                item -> item.put(
                        "envelope",
                        AttributeValue.fromS(item.get("envelope").s().replace("SECRETARIAT", "AUDITOR"))));

        assertThat(findings()).containsExactly("event edition/kipp-2025#1 was altered");
    }

    @Test
    void findsAnEventThatWasAlteredTogetherWithItsHash() {
        event("institution/uji-3", 1, item -> {
            String envelope = item.get("envelope").s().replace("Uji 3", "Uji 4");
            item.put("envelope", AttributeValue.fromS(envelope));
            item.put("hash", AttributeValue.fromS(Digest.sha256Hex(envelope)));
        });

        assertThat(findings()).containsExactly("event " + LAST + " is not what the log holds");
    }

    @Test
    void findsAnEventThatIsMissingInTheMiddleAndAtTheEnd() {
        removeEvent("edition/kipp-2025", 1);
        removeEvent("institution/uji-3", 1);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "events of edition/kipp-2025 from 1 to 1 are missing",
                        "entry edition/kipp-2025#1 has no event, or stands in the log twice",
                        "entry " + LAST + " has no event, or stands in the log twice");
    }

    @Test
    void findsAnEventThatTheLogMissed() {
        String signed = cutLog();
        String text = read(signed);
        objects.deleteObject(delete -> delete.bucket(bucket).key(signed));
        undo.add(() -> write(signed, text));

        assertThat(findings()).containsExactly("event " + LAST + " is in no log");
    }

    @Test
    void findsEntriesThatWereMovedEvenWhenEveryHashWasMadeGood() {
        // the newest two segments of the log change places, and head and names are written anew
        List<Map<String, AttributeValue>> segments = segments();
        rewrite(segments.getLast(), segments.get(segments.size() - 2), segments);

        assertThat(findings())
                .anyMatch(f -> f.startsWith("log of - is not what was signed at"))
                .noneMatch(f -> f.contains("its head says"));
    }

    @Test
    void findsAnAlteredAndAMissingSegment() {
        List<Map<String, AttributeValue>> segments = segments();
        String key = key(segments.getLast());
        String text = read(key);
        write(key, text.replace("Uji 3", "Uji 4"));
        assertThat(findings()).contains("segment " + first(segments.getLast()) + " of - was altered");

        objects.deleteObject(delete -> delete.bucket(bucket).key(key));
        assertThat(findings()).contains("segment " + first(segments.getLast()) + " of - is missing");
        undo.add(() -> write(key, text));
    }

    @Test
    void findsALogThatWasCutShortTogetherWithItsHeadAndItsEvent() {
        removeEvent("institution/uji-3", 1);
        long rest = first(segments().getLast());
        cutLog();

        // nothing but the signature tells
        assertThat(findings()).containsExactly("log of - was signed at " + (rest + 1) + " entries and has " + rest);
    }

    @Test
    void findsACheckpointThatIsNotOurs() {
        String key = newestCheckpoint();
        String signed = read(key);
        undo.add(() -> write(key, signed));
        write(key, signed.substring(0, signed.length() - 8) + "AAAAAAAA");

        assertThat(findings()).containsExactly(key + " is not signed by us");
    }

    /** Takes the newest segment out of the log and writes its head anew; answers where the checkpoint over it lies. */
    private String cutLog() {
        List<Map<String, AttributeValue>> segments = segments();
        Map<String, AttributeValue> last = segments.getLast();
        cloud.tables()
                .deleteItem(delete -> delete.tableName(log).key(Map.of("pk", last.get("pk"), "sk", last.get("sk"))));
        undo.add(() -> put(log, last));
        head(leaves(segments.subList(0, segments.size() - 1)));
        return newestCheckpoint();
    }

    private static String newestCheckpoint() {
        return objects.listObjectsV2(list -> list.bucket(bucket).prefix("checkpoints/-/")).contents().stream()
                .map(S3Object::key)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void event(String subject, long sequence, Consumer<Map<String, AttributeValue>> change) {
        Map<String, AttributeValue> before = getEvent(subject, sequence);
        undo.add(() -> put(events, before));
        Map<String, AttributeValue> after = new HashMap<>(before);
        change.accept(after);
        assertThat(after).isNotEqualTo(before);
        put(events, after);
    }

    private void removeEvent(String subject, long sequence) {
        Map<String, AttributeValue> before = getEvent(subject, sequence);
        undo.add(() -> put(events, before));
        removeQuietly(subject, sequence);
    }

    private static void removeQuietly(String subject, long sequence) {
        cloud.tables().deleteItem(delete -> delete.tableName(events).key(eventKey(subject, sequence)));
    }

    private static Map<String, AttributeValue> getEvent(String subject, long sequence) {
        return cloud.tables()
                .getItem(get -> get.tableName(events).key(eventKey(subject, sequence)))
                .item();
    }

    private static Map<String, AttributeValue> eventKey(String subject, long sequence) {
        return Map.of(
                "subject", AttributeValue.fromS(subject), "sequence", AttributeValue.fromN(Long.toString(sequence)));
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        cloud.tables().putItem(put -> put.tableName(table).item(item));
    }

    private static List<Map<String, AttributeValue>> segments() {
        return cloud.tables()
                .query(query -> query.tableName(log)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS("LOG#-"), ":sk", AttributeValue.fromS("SEGMENT#"))))
                .items();
    }

    private static long first(Map<String, AttributeValue> segment) {
        return Long.parseLong(segment.get("sk").s().substring("SEGMENT#".length()));
    }

    private static String key(Map<String, AttributeValue> segment) {
        return key(first(segment), segment.get("object").s());
    }

    private static String key(long first, String hash) {
        return "log/-/%012d-%s.json".formatted(first, hash);
    }

    private static String read(String key) {
        return objects.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    }

    private static void write(String key, String text) {
        objects.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    private static List<String> leaves(List<Map<String, AttributeValue>> segments) {
        List<String> leaves = new ArrayList<>();
        for (Map<String, AttributeValue> segment : segments) {
            for (Object envelope : (List<?>) JsonTree.object(read(key(segment))).get("envelopes")) {
                Map<String, Object> event = JsonTree.object((String) envelope);
                leaves.add(CanonicalJson.write(Map.of(
                        "subject",
                        event.get("subject"),
                        "sequence",
                        event.get("sequence"),
                        "hash",
                        Digest.sha256Hex((String) envelope))));
            }
        }
        return leaves;
    }

    private void head(List<String> leaves) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("LOG#-"), "sk", AttributeValue.fromS("HEAD"));
        Map<String, AttributeValue> before =
                cloud.tables().getItem(get -> get.tableName(log).key(key)).item();
        undo.add(() -> put(log, before));
        MerkleTree tree = MerkleTree.of(leaves);
        Map<String, AttributeValue> after = new HashMap<>(key);
        after.put("version", AttributeValue.fromN(Long.toString(tree.size())));
        after.put("peaks", AttributeValue.fromS(CanonicalJson.write(tree.peaks())));
        put(log, after);
    }

    /** Writes two neighbouring segments of one entry each in each other's place. */
    private void rewrite(
            Map<String, AttributeValue> late,
            Map<String, AttributeValue> early,
            List<Map<String, AttributeValue>> segments) {
        place(late, first(early));
        place(early, first(late));
        List<String> leaves = leaves(segments);
        leaves.add(leaves.size() - 2, leaves.removeLast());
        head(leaves);
    }

    private void place(Map<String, AttributeValue> segment, long first) {
        String text = read(key(segment));
        String moved = text.replace("\"first\":" + first(segment), "\"first\":" + first);
        String hash = Digest.sha256Hex(moved);
        write(key(first, hash), moved);
        Map<String, AttributeValue> before =
                segments().stream().filter(s -> first(s) == first).findFirst().orElseThrow();
        undo.add(() -> put(log, before));
        Map<String, AttributeValue> after = new HashMap<>(before);
        after.put("object", AttributeValue.fromS(hash));
        put(log, after);
    }
}
