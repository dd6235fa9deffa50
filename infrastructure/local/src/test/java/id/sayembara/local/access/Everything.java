package id.sayembara.local.access;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.template.Cloud.Bucket;
import id.sayembara.local.template.Cloud.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Everything a cloud keeps at one moment: every item of every table, the name of every object. But not the editions' logs: they
 * repeat, a moment later, the events that are here.
 *
 * @param items by table
 * @param objects by bucket
 */
record Everything(Map<String, Set<Map<String, AttributeValue>>> items, Map<String, Set<String>> objects) {

    static Everything in(LocalCloud cloud, S3Client storage) {
        Map<String, Set<Map<String, AttributeValue>>> items = new TreeMap<>();
        for (Table table : cloud.declared().tables()) {
            items.put(
                    table.name(),
                    new HashSet<>(cloud.tables().scanPaginator(scan -> scan.tableName(table.name())).items().stream()
                            .toList()));
        }
        Map<String, Set<String>> objects = new TreeMap<>();
        for (Bucket bucket : cloud.declared().buckets()) {
            Set<String> keys = new TreeSet<>();
            storage.listObjectsV2Paginator(list -> list.bucket(bucket.name())).contents().stream()
                    .map(S3Object::key)
                    .filter(key -> !key.startsWith("log/") && !key.startsWith("checkpoints/"))
                    .forEach(keys::add);
            objects.put(bucket.name(), keys);
        }
        return new Everything(items, objects);
    }

    /** Whatever came, went or was altered, but the record of refused submissions, which the rules want kept. R18. */
    List<String> changesSince(Everything before) {
        List<String> changes = new ArrayList<>();
        items.forEach((table, now) -> {
            Set<Map<String, AttributeValue>> then = before.items.get(table);
            then.stream()
                    .filter(item -> !now.contains(item))
                    .filter(Everything::counts)
                    .forEach(item -> changes.add("- " + item));
            now.stream()
                    .filter(item -> !then.contains(item))
                    .filter(Everything::counts)
                    .forEach(item -> changes.add("+ " + item));
        });
        if (!objects.equals(before.objects)) {
            changes.add(before.objects + " became " + objects);
        }
        return changes;
    }

    private static boolean counts(Map<String, AttributeValue> item) {
        return !text(item, "pk").startsWith("LOG#")
                && !text(item, "pk").startsWith("PLACED#")
                && !text(item, "pk").startsWith("REFUSALS#")
                && !text(item, "type").equals("SubmissionRefused");
    }

    /** How many refused submissions are on record. */
    long refusals() {
        return items.values().stream()
                .flatMap(Set::stream)
                .filter(item -> text(item, "type").equals("SubmissionRefused"))
                .count();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
