package id.sayembara.local.template;

import id.sayembara.local.policy.Statement;
import id.sayembara.local.template.Cloud.Asynchronous;
import id.sayembara.local.template.Cloud.Authorizer;
import id.sayembara.local.template.Cloud.Function;
import id.sayembara.local.template.Cloud.HttpApi;
import id.sayembara.local.template.Cloud.QueueSource;
import id.sayembara.local.template.Cloud.Route;
import id.sayembara.local.template.Cloud.Rule;
import id.sayembara.local.template.Cloud.Schedule;
import id.sayembara.local.template.Cloud.StreamSource;
import id.sayembara.local.template.Cloud.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one {@code AWS::Serverless::Function} with what triggers it. */
final class FunctionReader {

    private final Stack stack;
    private final String id;
    private final HttpApi api;
    private final Section function;
    private final ResourceNames names;

    private final List<Statement> statements = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<StreamSource> streams = new ArrayList<>();
    private final List<QueueSource> queues = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    FunctionReader(Stack stack, String id, HttpApi api) {
        this.stack = stack;
        this.id = id;
        this.api = api;
        this.names = new ResourceNames(stack);
        Section own = stack.properties(id);
        this.function = new Section(stack, own.path(), merge(stack.globals("Function"), own.all()))
                .only(
                        "FunctionName",
                        "Description",
                        "Handler",
                        "Runtime",
                        "CodeUri",
                        "Architectures",
                        "MemorySize",
                        "Timeout",
                        "Environment",
                        "Policies",
                        "Events",
                        "AutoPublishAlias",
                        "AutoPublishAliasAllProperties",
                        "AutoPublishCodeSha256",
                        "SnapStart",
                        "ReservedConcurrentExecutions",
                        "EventInvokeConfig",
                        "LoggingConfig",
                        "Tracing",
                        "EphemeralStorage",
                        "RuntimeManagementConfig",
                        "Tags",
                        "PropagateTags");
    }

    /** As SAM does: the function's own value wins, mappings are merged. */
    private static Map<String, Object> merge(Map<String, Object> globals, Map<String, Object> own) {
        Map<String, Object> result = new LinkedHashMap<>(globals);
        own.forEach((key, value) -> {
            if (value instanceof Map<?, ?> mine && result.get(key) instanceof Map<?, ?> general) {
                result.put(key, merge(named(general), named(mine)));
            } else {
                result.put(key, value);
            }
        });
        return result;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    Function read() {
        String handler = function.text("Handler");
        if (handler.contains("::")) {
            throw function.problem("Handler", "name the class only");
        }
        readPolicies();
        Section events = function.section("Events");
        for (String name : events.names()) {
            readEvent(name, events.section(name).only("Type", "Properties"));
        }
        Map<String, String> variables = new LinkedHashMap<>();
        Section environment = function.section("Environment").only("Variables").section("Variables");
        environment.names().forEach(name -> variables.put(name, environment.text(name)));
        return new Function(
                id,
                names.name(id),
                names.arn(id),
                handler,
                function.number("Timeout", 3),
                function.number("MemorySize", 128),
                function.number("ReservedConcurrentExecutions", -1),
                variables,
                List.copyOf(statements),
                List.copyOf(routes),
                List.copyOf(streams),
                List.copyOf(queues),
                List.copyOf(schedules),
                asynchronous());
    }

    List<Rule> rules() {
        return rules;
    }

    private void readPolicies() {
        Object policies = function.raw("Policies");
        List<?> documents = policies == null ? List.of() : policies instanceof List<?> l ? l : List.of(policies);
        for (Object document : documents) {
            String path = function.path() + "/Policies";
            if (!(document instanceof Map<?, ?> map) || !map.containsKey("Statement")) {
                throw new TemplateProblem(
                        stack.place(path), "only policy documents with a Statement are read here: " + document);
            }
            statements.addAll(CloudReader.policies(stack).document(document, path));
        }
    }

    private Asynchronous asynchronous() {
        Section config = function.section("EventInvokeConfig")
                .only("MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig");
        return new Asynchronous(
                config.number("MaximumRetryAttempts", 2),
                config.number("MaximumEventAgeInSeconds", 21600),
                onFailure(config));
    }

    private static String onFailure(Section owner) {
        Section failure = owner.section("DestinationConfig")
                .only("OnFailure")
                .section("OnFailure")
                .only("Type", "Destination");
        return failure.text("Destination", null);
    }

    private void readEvent(String name, Section event) {
        Section properties = event.section("Properties");
        switch (event.text("Type")) {
            case "HttpApi" -> routes.add(route(properties));
            case "DynamoDB" -> streams.add(stream(name, properties));
            case "SQS" -> queues.add(queue(name, properties));
            case "EventBridgeRule" -> rules.add(rule(name, properties));
            case "ScheduleV2" -> schedules.add(scheduleV2(name, properties));
            case "Schedule" -> schedules.add(schedule(name, properties));
            default -> throw event.problem("Type", "unknown kind of event " + event.text("Type"));
        }
    }

    private Route route(Section properties) {
        properties.only("ApiId", "Path", "Method", "Auth", "PayloadFormatVersion", "TimeoutInMillis");
        if (api == null) {
            throw properties.problem("", "needs an AWS::Serverless::HttpApi above it");
        }
        if (!properties.text("PayloadFormatVersion", "2.0").equals("2.0")) {
            throw properties.problem("PayloadFormatVersion", "only 2.0 is spoken here");
        }
        Section auth = properties.section("Auth").only("Authorizer", "AuthorizationScopes");
        String name = auth.text("Authorizer", "");
        Authorizer authorizer = name.equals("NONE") ? null : api.authorizers().get(name);
        if (authorizer == null && !name.isEmpty() && !name.equals("NONE")) {
            throw auth.problem("Authorizer", "the API has no authorizer " + name);
        }
        return new Route(
                properties.text("Method").toUpperCase(java.util.Locale.ROOT),
                properties.text("Path"),
                authorizer == null ? null : authorizer.name(),
                auth.texts("AuthorizationScopes"));
    }

    private StreamSource stream(String name, Section properties) {
        properties.only(
                "Stream",
                "StartingPosition",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "BisectBatchOnFunctionError",
                "MaximumRetryAttempts",
                "MaximumRecordAgeInSeconds",
                "ParallelizationFactor",
                "FilterCriteria",
                "DestinationConfig",
                "Enabled");
        String start = properties.text("StartingPosition");
        if (!start.equals("TRIM_HORIZON") && !start.equals("LATEST")) {
            throw properties.problem("StartingPosition", "unknown: " + start);
        }
        statements.add(Statement.implied(
                List.of(
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator",
                        "dynamodb:ListStreams"),
                properties.text("Stream")));
        return new StreamSource(
                id + name,
                properties.text("Stream"),
                start.equals("TRIM_HORIZON"),
                properties.number("BatchSize", 100),
                partialFailures(properties),
                properties.flag("BisectBatchOnFunctionError", false),
                properties.number("MaximumRetryAttempts", -1),
                properties.number("MaximumRecordAgeInSeconds", -1),
                filters(properties),
                onFailure(properties));
    }

    private QueueSource queue(String name, Section properties) {
        properties.only(
                "Queue",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "FilterCriteria",
                "ScalingConfig",
                "Enabled");
        String arn = properties.text("Queue");
        statements.add(
                Statement.implied(List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"), arn));
        return new QueueSource(
                id + name,
                arn,
                properties.number("BatchSize", 10),
                properties.number("MaximumBatchingWindowInSeconds", 0),
                partialFailures(properties),
                properties.section("ScalingConfig").only("MaximumConcurrency").number("MaximumConcurrency", 2),
                filters(properties));
    }

    private static boolean partialFailures(Section properties) {
        return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static List<Map<String, Object>> filters(Section properties) {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (Section filter :
                properties.section("FilterCriteria").only("Filters").sections("Filters")) {
            TemplateText pattern =
                    TemplateText.parse("Pattern", filter.only("Pattern").text("Pattern"));
            filters.add(pattern.root());
        }
        return filters;
    }

    private Rule rule(String name, Section properties) {
        properties.only(
                "Pattern", "RuleName", "EventBusName", "RetryPolicy", "DeadLetterConfig", "Input", "State", "Target");
        String bus = MessagingReader.busName(properties.text("EventBusName", "default"));
        String ruleName = properties.text("RuleName", stack.setting().stackName() + "-" + id + name);
        String arn = "arn:aws:events:" + stack.setting().region() + ":"
                + stack.setting().account() + ":rule/" + (bus.equals("default") ? "" : bus + "/") + ruleName;
        Target target = new Target(names.arn(id), deadLetters(properties), properties.text("Input", null));
        return new Rule(
                id + name,
                arn,
                bus,
                properties.text("State", "ENABLED").equals("ENABLED")
                        ? properties.section("Pattern").all()
                        : null,
                List.of(target),
                true,
                properties.section("Pattern").place());
    }

    private String deadLetters(Section properties) {
        Section config = properties.section("DeadLetterConfig").only("Arn", "Type", "QueueLogicalId");
        if (config.has("Type")) {
            throw config.problem("Type", "name the queue by Arn: a queue SAM makes is not made here");
        }
        return config.text("Arn", null);
    }

    private Schedule scheduleV2(String name, Section properties) {
        properties.only(
                "Name",
                "Description",
                "ScheduleExpression",
                "ScheduleExpressionTimezone",
                "FlexibleTimeWindow",
                "RetryPolicy",
                "DeadLetterConfig",
                "Input",
                "State",
                "GroupName",
                "OmitName");
        return new Schedule(
                id + name,
                "arn:aws:scheduler:" + stack.setting().region() + ":"
                        + stack.setting().account() + ":schedule/default/"
                        + properties.text("Name", id + name),
                expression(properties, "ScheduleExpression"),
                properties.text("ScheduleExpressionTimezone", "UTC"),
                properties.text("Input", null),
                true,
                properties.section("RetryPolicy").number("MaximumRetryAttempts", 185),
                deadLetters(properties));
    }

    private Schedule schedule(String name, Section properties) {
        properties.only(
                "Name", "Description", "Schedule", "RetryPolicy", "DeadLetterConfig", "Input", "State", "Enabled");
        return new Schedule(
                id + name,
                "arn:aws:events:" + stack.setting().region() + ":"
                        + stack.setting().account() + ":rule/" + properties.text("Name", id + name),
                expression(properties, "Schedule"),
                "UTC",
                properties.text("Input", null),
                false,
                properties.section("RetryPolicy").number("MaximumRetryAttempts", 185),
                deadLetters(properties));
    }

    /** Null when the schedule is switched off. */
    private static String expression(Section properties, String name) {
        String expression = properties.text(name);
        boolean on = properties.text("State", "ENABLED").equals("ENABLED") && properties.flag("Enabled", true);
        return on ? expression : null;
    }
}
