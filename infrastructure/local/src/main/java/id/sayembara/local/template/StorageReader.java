package id.sayembara.local.template;

import id.sayembara.local.template.Cloud.Bucket;
import id.sayembara.local.template.Cloud.Cors;
import id.sayembara.local.template.Cloud.Index;
import id.sayembara.local.template.Cloud.Key;
import id.sayembara.local.template.Cloud.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tables, buckets and keys. */
final class StorageReader {

    private final Stack stack;
    private final ResourceNames names;

    StorageReader(Stack stack) {
        this.stack = stack;
        this.names = new ResourceNames(stack);
    }

    Table table(String id) {
        Section table = stack.properties(id)
                .only(
                        "TableName",
                        "BillingMode",
                        "AttributeDefinitions",
                        "KeySchema",
                        "GlobalSecondaryIndexes",
                        "StreamSpecification",
                        "TimeToLiveSpecification",
                        "DeletionProtectionEnabled",
                        "PointInTimeRecoverySpecification",
                        "SSESpecification",
                        "OnDemandThroughput",
                        "TableClass",
                        "Tags");
        Map<String, String> types = new LinkedHashMap<>();
        for (Section attribute : table.sections("AttributeDefinitions")) {
            types.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
        }
        List<Index> indexes = new ArrayList<>();
        for (Section index : table.sections("GlobalSecondaryIndexes")) {
            index.only("IndexName", "KeySchema", "Projection", "OnDemandThroughput");
            Section projection = index.section("Projection").only("ProjectionType", "NonKeyAttributes");
            indexes.add(new Index(
                    index.text("IndexName"),
                    key(index, "HASH"),
                    key(index, "RANGE"),
                    projection.text("ProjectionType"),
                    projection.texts("NonKeyAttributes")));
        }
        Section stream = table.section("StreamSpecification").only("StreamViewType", "ResourcePolicy");
        // read for its syntax only: nothing expires on this machine, see TableStore
        table.section("TimeToLiveSpecification").only("AttributeName", "Enabled");
        String arn = names.arn(id);
        return new Table(
                names.name(id),
                arn,
                types,
                key(table, "HASH"),
                key(table, "RANGE"),
                indexes,
                stream.text("StreamViewType", null),
                (String) names.attribute(id, "StreamArn"));
    }

    private static String key(Section owner, String type) {
        for (Section key : owner.sections("KeySchema")) {
            if (key.only("AttributeName", "KeyType").text("KeyType").equals(type)) {
                return key.text("AttributeName");
            }
        }
        return null;
    }

    Bucket bucket(String id) {
        Section bucket = stack.properties(id)
                .only(
                        "BucketName",
                        "BucketEncryption",
                        "OwnershipControls",
                        "PublicAccessBlockConfiguration",
                        "VersioningConfiguration",
                        "NotificationConfiguration",
                        "CorsConfiguration",
                        "LifecycleConfiguration",
                        "ObjectLockEnabled",
                        "ObjectLockConfiguration",
                        "LoggingConfiguration",
                        "Tags");
        Section notification = bucket.section("NotificationConfiguration").only("EventBridgeConfiguration");
        boolean announces = bucket.section("NotificationConfiguration").has("EventBridgeConfiguration")
                && notification
                        .section("EventBridgeConfiguration")
                        .only("EventBridgeEnabled")
                        .flag("EventBridgeEnabled", true);
        List<Cors> cors = new ArrayList<>();
        for (Section rule :
                bucket.section("CorsConfiguration").only("CorsRules").sections("CorsRules")) {
            rule.only("Id", "AllowedOrigins", "AllowedMethods", "AllowedHeaders", "ExposedHeaders", "MaxAge");
            cors.add(new Cors(
                    rule.texts("AllowedOrigins"),
                    rule.texts("AllowedMethods"),
                    rule.texts("AllowedHeaders"),
                    rule.texts("ExposedHeaders"),
                    rule.number("MaxAge", 0)));
        }
        boolean versioned =
                bucket.section("VersioningConfiguration").text("Status", "").equals("Enabled");
        return new Bucket(names.name(id), versioned, announces, cors);
    }

    Key key(String id) {
        Section key = stack.properties(id);
        if (!key.text("KeySpec", "").equals("ECC_NIST_P256")
                || !key.text("KeyUsage", "").equals("SIGN_VERIFY")) {
            throw key.problem("", "only keys of ECC_NIST_P256 for SIGN_VERIFY are kept here");
        }
        return new Key(id, names.arn(id));
    }
}
