package id.sayembara.local.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What {@code !Ref} and {@code !GetAtt} give for each kind of resource the local cloud knows. */
final class ResourceNames {

    private final Stack stack;

    ResourceNames(Stack stack) {
        this.stack = stack;
    }

    /** The value of {@code !Ref name}, or null when there is no such resource. */
    Object reference(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return functionReference(name.substring(0, dot), name.substring(dot + 1));
        }
        if (!stack.has(name)) {
            return null;
        }
        return switch (stack.type(name)) {
            case "AWS::SNS::Topic" -> arn(name);
            case "AWS::SQS::Queue" -> attribute(name, "QueueUrl");
            case "AWS::KMS::Key" -> keyId(name);
            default -> name(name);
        };
    }

    private Object functionReference(String id, String what) {
        if (!stack.has(id) || !stack.type(id).equals("AWS::Serverless::Function")) {
            return null;
        }
        return switch (what) {
            case "Alias" -> arn(id) + ":" + stack.globals("Function").getOrDefault("AutoPublishAlias", "live");
            case "Version" -> arn(id) + ":1";
            default -> null;
        };
    }

    /** The value of {@code !GetAtt id.attribute}, or null when the local cloud knows no such attribute. */
    Object attribute(String id, String attribute) {
        if (!stack.has(id)) {
            return null;
        }
        String type = stack.type(id);
        return switch (type + "." + attribute) {
            case "AWS::DynamoDB::Table.StreamArn" -> arn(id) + "/stream/2026-01-01T00:00:00.000";
            case "AWS::SSM::Parameter.Value", "AWS::SSM::Parameter.Type" ->
                stack.properties(id).text(attribute);
            case "AWS::SQS::Queue.QueueName", "AWS::Events::EventBus.Name", "AWS::SNS::Topic.TopicName" -> name(id);
            case "AWS::SQS::Queue.QueueUrl" ->
                "https://sqs." + stack.setting().region() + ".amazonaws.com/"
                        + stack.setting().account() + "/" + name(id);
            case "AWS::KMS::Key.KeyId" -> keyId(id);
            case "AWS::Serverless::HttpApi.ApiEndpoint" -> "https://local";
            case "AWS::S3::Bucket.DomainName" -> name(id) + ".s3.amazonaws.com";
            case "AWS::S3::Bucket.RegionalDomainName" ->
                name(id) + ".s3." + stack.setting().region() + ".amazonaws.com";
            default -> attribute.equals("Arn") ? arn(id) : null;
        };
    }

    /** The physical name: the one the template gives, or one made of the stack's and the resource's. */
    String name(String id) {
        String type = stack.type(id);
        String property = switch (type) {
            case "AWS::DynamoDB::Table" -> "TableName";
            case "AWS::S3::Bucket" -> "BucketName";
            case "AWS::SQS::Queue" -> "QueueName";
            case "AWS::Serverless::Function" -> "FunctionName";
            case "AWS::Logs::LogGroup" -> "LogGroupName";
            case "AWS::KMS::Alias" -> "AliasName";
            case "AWS::SNS::Topic" -> "TopicName";
            case "AWS::IAM::Role" -> "RoleName";
            default -> "Name";
        };
        Map<String, Object> raw = stack.rawProperties(id);
        if (!type.equals("AWS::Serverless::HttpApi") && raw.containsKey(property)) {
            return String.valueOf(stack.resolve(raw.get(property), "/Resources/" + id + "/Properties/" + property));
        }
        String made = stack.setting().stackName() + "-" + id;
        return type.equals("AWS::S3::Bucket") ? made.toLowerCase(Locale.ROOT) : made;
    }

    private String keyId(String id) {
        String seed = stack.setting().stackName() + "/" + id;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String arn(String id) {
        return switch (stack.type(id)) {
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name(id));
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name(id);
            case "AWS::SQS::Queue" -> arn("sqs", name(id));
            case "AWS::SNS::Topic" -> arn("sns", name(id));
            case "AWS::Events::EventBus" -> arn("events", "event-bus/" + name(id));
            case "AWS::Events::Rule" -> arn("events", "rule/" + ruleName(id));
            case "AWS::Serverless::Function" -> arn("lambda", "function:" + name(id));
            case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name(id) + ":*");
            case "AWS::KMS::Key" -> arn("kms", "key/" + keyId(id));
            case "AWS::IAM::Role" -> "arn:aws:iam::" + stack.setting().account() + ":role/" + name(id);
            default -> null;
        };
    }

    private String ruleName(String id) {
        Object bus = stack.rawProperties(id).get("EventBusName");
        if (bus == null) {
            return name(id);
        }
        String path = "/Resources/" + id + "/Properties/EventBusName";
        return stack.resolve(bus, path) + "/" + name(id);
    }

    private String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + stack.setting().region() + ":"
                + stack.setting().account() + ":" + rest;
    }
}
