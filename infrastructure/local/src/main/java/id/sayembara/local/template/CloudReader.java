package id.sayembara.local.template;

import id.sayembara.local.policy.PolicyReader;
import id.sayembara.local.policy.Statement;
import id.sayembara.local.template.Cloud.Bucket;
import id.sayembara.local.template.Cloud.Function;
import id.sayembara.local.template.Cloud.HttpApi;
import id.sayembara.local.template.Cloud.Key;
import id.sayembara.local.template.Cloud.Queue;
import id.sayembara.local.template.Cloud.Rule;
import id.sayembara.local.template.Cloud.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the data stack and the application stack into one {@link Cloud}. The application's parameters of type
 * {@code AWS::SSM::Parameter::Value<String>} take their values from the data stack's {@code AWS::SSM::Parameter}s.
 */
public final class CloudReader {

    static final String REGION = "ap-southeast-3";
    static final String ACCOUNT = "000000000000";

    private static final Set<String> HERE = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::KMS::Key",
            "AWS::SQS::Queue",
            "AWS::SQS::QueuePolicy",
            "AWS::Events::EventBus",
            "AWS::Events::Rule",
            "AWS::Serverless::HttpApi",
            "AWS::Serverless::Function");

    /** What exists on AWS and has nothing to run here: logs, alarms, policies of buckets (their TLS rule). */
    private static final Set<String> NOT_HERE = Set.of(
            "AWS::Logs::LogGroup",
            "AWS::S3::BucketPolicy",
            "AWS::KMS::Alias",
            "AWS::SSM::Parameter",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::Budgets::Budget",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SNS::Subscription");

    private final List<Table> tables = new ArrayList<>();
    private final List<Bucket> buckets = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<Queue> queues = new ArrayList<>();
    private final List<String> buses = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Statement> queueStatements = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private HttpApi api;

    private CloudReader() {
        buses.add("default");
    }

    /**
     * Reads both templates.
     *
     * @param parameters values for the parameters of either template, in place of their defaults
     * @throws TemplateProblem for anything the local cloud does not know
     */
    public static Cloud read(String application, String data, Map<String, String> parameters) {
        CloudReader reader = new CloudReader();
        Stack dataStack = new Stack(
                TemplateText.parse("data.yaml", data),
                new Stack.Setting(REGION, ACCOUNT, "sayembara-data"),
                parameters,
                name -> null);
        Stack applicationStack = new Stack(
                TemplateText.parse("template.yaml", application),
                new Stack.Setting(REGION, ACCOUNT, "sayembara"),
                parameters,
                name -> systemParameter(dataStack, name));
        reader.read(dataStack);
        reader.read(applicationStack);
        return new Cloud(
                REGION,
                ACCOUNT,
                List.copyOf(reader.tables),
                List.copyOf(reader.buckets),
                List.copyOf(reader.keys),
                List.copyOf(reader.queues),
                List.copyOf(reader.buses),
                List.copyOf(reader.rules),
                List.copyOf(reader.queueStatements),
                Optional.ofNullable(reader.api),
                List.copyOf(reader.functions));
    }

    private static String systemParameter(Stack data, String name) {
        for (String id : data.resources()) {
            if (data.type(id).equals("AWS::SSM::Parameter")) {
                Section properties = data.properties(id).only("Name", "Type", "Value", "Description", "Tags", "Tier");
                if (properties.text("Name").equals(name)) {
                    return properties.text("Value");
                }
            }
        }
        return null;
    }

    private void read(Stack stack) {
        stack.resources().forEach(id -> checkType(stack, id));
        StorageReader storage = new StorageReader(stack);
        MessagingReader messaging = new MessagingReader(stack);
        stack.resources().stream()
                .filter(id -> stack.type(id).equals("AWS::Serverless::HttpApi"))
                .forEach(id -> readApi(stack, id));
        for (String id : stack.resources()) {
            String type = stack.type(id);
            switch (type) {
                case "AWS::DynamoDB::Table" -> tables.add(storage.table(id));
                case "AWS::S3::Bucket" -> buckets.add(storage.bucket(id));
                case "AWS::KMS::Key" -> keys.add(storage.key(id));
                case "AWS::SQS::Queue" -> queues.add(messaging.queue(id));
                case "AWS::Events::EventBus" -> buses.add(messaging.bus(id));
                case "AWS::Events::Rule" -> rules.add(messaging.rule(id));
                case "AWS::SQS::QueuePolicy" -> queueStatements.addAll(messaging.queuePolicy(id));
                case "AWS::Serverless::HttpApi" -> {
                    // read before the functions, whose routes name its authorizers
                }
                case "AWS::Serverless::Function" -> {
                    FunctionReader reader = new FunctionReader(stack, id, api);
                    functions.add(reader.read());
                    rules.addAll(reader.rules());
                }
                default -> {
                    // has nothing to run here
                }
            }
        }
    }

    private static void checkType(Stack stack, String id) {
        String type = stack.type(id);
        if (!HERE.contains(type) && !NOT_HERE.contains(type)) {
            throw new TemplateProblem(
                    stack.place("/Resources/" + id + "/Type"),
                    "the local cloud does not know the resource type " + type);
        }
    }

    private void readApi(Stack stack, String id) {
        if (api != null) {
            throw new TemplateProblem(stack.place("/Resources/" + id), "only one HTTP API is served here");
        }
        api = new ApiReader(stack, id).read();
    }

    /** A reader of policy documents whose messages name places in {@code stack}. */
    static PolicyReader policies(Stack stack) {
        return new PolicyReader((path, message) -> new TemplateProblem(stack.place(path), message));
    }
}
