package id.sayembara.local.chaos;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.JsonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Holds what is there against the driver's ledger, through the doors and below them. Every difference is one line. */
final class Inspector {
    private final LocalCloud cloud;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();

    Inspector(LocalCloud cloud, Ledger ledger) {
        this.cloud = cloud;
        this.ledger = ledger;
    }

    /** Looks at everything; no line means nothing was lost and nothing is half done. */
    List<String> inspect(Map<String, Person> unitsByName, Person anyone) {
        answersAndProposals(unitsByName);
        receipts(anyone);
        Map<String, Map<Long, Map<String, AttributeValue>>> chains = chains();
        states(chains);
        gatesAndManifests();
        return List.copyOf(faults);
    }

    private void answersAndProposals(Map<String, Person> units) {
        Set<String> listed = new HashSet<>();
        Set<String> documents = new HashSet<>();
        for (Person unit : units.values()) {
            for (Map<?, ?> proposal : pages(unit, "/proposals?edition=kipp-2025")) {
                String id = (String) proposal.get("id");
                listed.add(id);
                for (Object d : (List<?>)
                        unit.get("/proposals/" + id + "/documents").expect(200).value("documents")) {
                    Map<?, ?> document = (Map<?, ?>) d;
                    if ("ACCEPTED".equals(document.get("state"))) {
                        documents.add((String) document.get("id"));
                    }
                }
                for (Object a :
                        (List<?>) unit.get("/proposals/" + id).expect(200).value("workspace", "answers")) {
                    Map<?, ?> answer = (Map<?, ?>) a;
                    Ledger.Saved saved = ledger.answers.get(id + "/" + answer.get("question"));
                    Ledger.Saved found =
                            new Ledger.Saved((Long) answer.get("version"), CanonicalJson.write(answer.get("value")));
                    if (found.equals(saved)) {
                        ledger.answers.remove(id + "/" + answer.get("question"));
                    } else {
                        faults.add("answer " + id + "/" + answer.get("question") + " is " + found
                                + ", acknowledged was " + saved);
                    }
                }
            }
        }
        ledger.answers.keySet().forEach(lost -> faults.add("lost answer " + lost));
        missing("proposal", ledger.begun, listed);
        missing("document", ledger.stored, documents);
        missing("acknowledgement of proposal", listed, ledger.begun);
    }

    private void receipts(Person anyone) {
        ledger.receipts.forEach((id, receipt) -> {
            Answer verdict = anyone.post("/public/receipts/verification", Map.of("receipt", receipt))
                    .expect(200);
            if (!Boolean.TRUE.equals(verdict.value("ours"))
                    || !verdict.at("fate").equals("STANDS")) {
                faults.add("receipt of " + id + ": " + verdict.body());
            }
        });
    }

    /** Every subject's events: numbered without a gap, each naming the hash of the one before it. */
    private Map<String, Map<Long, Map<String, AttributeValue>>> chains() {
        Map<String, Map<Long, Map<String, AttributeValue>>> chains = new TreeMap<>();
        for (Map<String, AttributeValue> event : items("EVENTS_TABLE")) {
            chains.computeIfAbsent(event.get("subject").s(), s -> new TreeMap<>())
                    .put(Long.parseLong(event.get("sequence").n()), event);
        }
        chains.forEach((subject, events) -> {
            String previous = "";
            long expected = 1;
            for (Map.Entry<Long, Map<String, AttributeValue>> entry : events.entrySet()) {
                String envelope = entry.getValue().get("envelope").s();
                String hash = entry.getValue().get("hash").s();
                if (entry.getKey() != expected
                        || !Digest.sha256Hex(envelope).equals(hash)
                        || !previous.equals(JsonTree.object(envelope).get("previous"))) {
                    faults.add("chain of " + subject + " broken at " + entry.getKey());
                }
                previous = hash;
                expected++;
            }
        });
        return chains;
    }

    /** Every item that heads a chain agrees with the chain: no state without its event, no event without its state. */
    private void states(Map<String, Map<Long, Map<String, AttributeValue>>> chains) {
        for (Map<String, AttributeValue> item : items("PROPOSALS_TABLE")) {
            if (!item.get("sk").s().equals("STATE")) {
                continue;
            }
            String id = item.get("pk").s().substring("PROPOSAL#".length());
            Map<Long, Map<String, AttributeValue>> events = chains.getOrDefault("proposal/" + id, Map.of());
            long version = Long.parseLong(item.get("version").n());
            if (version != events.size()
                    || !events.get(version)
                            .get("hash")
                            .s()
                            .equals(item.get("head").s())) {
                faults.add("proposal " + id + " is at " + version + ", its chain at " + events.size());
            }
        }
    }

    /** The gates hold just what was submitted, and every manifest they name lies in the record, unaltered. */
    private void gatesAndManifests() {
        Map<String, byte[]> manifests = manifests();
        Set<String> gated = new HashSet<>();
        for (Map<String, AttributeValue> item : items("PROPOSALS_TABLE")) {
            if (!item.get("sk").s().equals("GATE")) {
                continue;
            }
            Map<?, ?> submissions =
                    (Map<?, ?>) JsonTree.parse(item.get("submissions").s());
            submissions.forEach((id, entry) -> {
                gated.add((String) id);
                byte[] manifest = manifests.get((String) ((Map<?, ?>) entry).get("manifest"));
                if (manifest == null) {
                    faults.add("no manifest in the record for " + id);
                }
            });
        }
        missing("submission", ledger.receipts.keySet(), gated);
        missing("receipt for", gated, ledger.receipts.keySet());
    }

    private Map<String, byte[]> manifests() {
        Map<String, byte[]> found = new HashMap<>();
        String bucket = variable("RECORD_BUCKET");
        try (S3Client objects = cloud.objects()) {
            for (S3Object object : objects.listObjectsV2Paginator(
                            list -> list.bucket(bucket).prefix("manifests/"))
                    .contents()) {
                byte[] bytes = objects.getObjectAsBytes(
                                get -> get.bucket(bucket).key(object.key()))
                        .asByteArray();
                String hash = Digest.sha256Hex(bytes);
                if (!object.key().contains(hash)) {
                    faults.add("altered manifest " + object.key());
                }
                found.put(hash, bytes);
            }
        }
        return found;
    }

    private Iterable<Map<String, AttributeValue>> items(String variable) {
        String table = variable(variable);
        return cloud.tables().scanPaginator(scan -> scan.tableName(table)).items();
    }

    private String variable(String name) {
        return cloud.declared().variable("ProposalApi", name);
    }

    private void missing(String what, Set<String> wanted, Set<String> there) {
        wanted.stream().filter(id -> !there.contains(id)).forEach(id -> faults.add("no " + what + " " + id));
    }

    private static List<Map<?, ?>> pages(Person person, String path) {
        List<Map<?, ?>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Map<String, Object> page = person.get(path + "&limit=100" + (next.isEmpty() ? "" : "&after=" + next))
                    .expect(200)
                    .json();
            ((List<?>) page.get("items")).forEach(item -> all.add((Map<?, ?>) item));
            next = (String) page.get("next");
        }
        return all;
    }
}
