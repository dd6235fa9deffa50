package id.sayembara.local.template;

import id.sayembara.local.policy.Statement;
import id.sayembara.local.template.Cloud.Queue;
import id.sayembara.local.template.Cloud.Rule;
import id.sayembara.local.template.Cloud.Target;
import java.util.ArrayList;
import java.util.List;

/** Reads queues, buses and rules. */
final class MessagingReader {

    private final Stack stack;
    private final ResourceNames names;

    MessagingReader(Stack stack) {
        this.stack = stack;
        this.names = new ResourceNames(stack);
    }

    Queue queue(String id) {
        Section queue = stack.properties(id)
                .only(
                        "QueueName",
                        "VisibilityTimeout",
                        "DelaySeconds",
                        "MessageRetentionPeriod",
                        "ReceiveMessageWaitTimeSeconds",
                        "RedrivePolicy",
                        "RedriveAllowPolicy",
                        "SqsManagedSseEnabled",
                        "MaximumMessageSize",
                        "Tags");
        Section redrive = queue.section("RedrivePolicy").only("deadLetterTargetArn", "maxReceiveCount");
        return new Queue(
                id,
                names.name(id),
                names.arn(id),
                (String) names.attribute(id, "QueueUrl"),
                queue.number("VisibilityTimeout", 30),
                queue.number("DelaySeconds", 0),
                redrive.text("deadLetterTargetArn", null),
                redrive.number("maxReceiveCount", Integer.MAX_VALUE));
    }

    String bus(String id) {
        stack.properties(id).only("Name", "Description", "Tags", "DeadLetterConfig", "KmsKeyIdentifier");
        return names.name(id);
    }

    Rule rule(String id) {
        Section rule =
                stack.properties(id).only("Name", "Description", "EventBusName", "EventPattern", "State", "Targets");
        if (!rule.has("EventPattern")) {
            throw rule.problem("", "has no EventPattern; schedules are functions' events here");
        }
        List<Target> targets = new ArrayList<>();
        for (Section target : rule.sections("Targets")) {
            target.only("Id", "Arn", "RetryPolicy", "DeadLetterConfig", "Input");
            targets.add(new Target(
                    target.text("Arn"),
                    target.section("DeadLetterConfig").text("Arn", null),
                    target.text("Input", null)));
        }
        return new Rule(
                id,
                names.arn(id),
                busName(rule.text("EventBusName", "default")),
                rule.text("State", "ENABLED").equals("ENABLED")
                        ? rule.section("EventPattern").all()
                        : null,
                targets,
                false,
                rule.section("EventPattern").place());
    }

    List<Statement> queuePolicy(String id) {
        Section policy = stack.properties(id).only("Queues", "PolicyDocument");
        List<Statement> statements =
                CloudReader.policies(stack).document(policy.raw("PolicyDocument"), policy.path() + "/PolicyDocument");
        List<String> arns = new ArrayList<>();
        for (String url : policy.texts("Queues")) {
            arns.add("arn:aws:sqs:" + stack.setting().region() + ":"
                    + stack.setting().account() + ":" + url.substring(url.lastIndexOf('/') + 1));
        }
        return statements.stream()
                .map(s -> new Statement(
                        s.allow(),
                        s.principals(),
                        s.actions(),
                        s.resources().stream().filter(arns::contains).toList(),
                        s.conditions(),
                        false))
                .toList();
    }

    /** A bus's name from its name or its ARN. */
    static String busName(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
