package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.policy.Access;
import id.sayembara.local.policy.Statement;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.Cloud.Rule;
import id.sayembara.local.template.Cloud.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The event buses with their rules. An event is in the queues of all its targets before its sender is answered. A queue
 * whose policy does not let the rule send gets nothing: the event goes to the target's dead-letter queue, as on AWS.
 */
public final class EventBuses {

    private record Listener(Rule rule, EventPattern pattern) {}

    private final Cloud cloud;
    private final Queues queues;
    private final Map<String, AsyncCalls> calls;
    private final List<Listener> listeners = new ArrayList<>();

    /** @param calls asynchronous calls by the function's ARN */
    public EventBuses(Cloud cloud, Queues queues, Map<String, AsyncCalls> calls) {
        this.cloud = cloud;
        this.queues = queues;
        this.calls = Map.copyOf(calls);
        for (Rule rule : cloud.rules()) {
            for (Target target : rule.targets()) {
                check(rule, target);
            }
            if (rule.pattern() != null) {
                listeners.add(new Listener(rule, new EventPattern(rule.pattern(), rule.place())));
            }
        }
    }

    private void check(Rule rule, Target target) {
        if (!queues.has(target.arn()) && !calls.containsKey(target.arn())) {
            throw new IllegalArgumentException("rule " + rule.id() + " has a target that is neither a queue nor a"
                    + " function of the template: " + target.arn());
        }
        if (calls.containsKey(target.arn()) && !rule.implicit()) {
            throw new IllegalArgumentException("rule " + rule.id() + " calls a function without a permission:"
                    + " make it an EventBridgeRule event of the function");
        }
    }

    /** Whether the template has this bus. */
    public boolean has(String bus) {
        return cloud.buses().contains(bus);
    }

    /** Puts a whole event on a bus. */
    public void put(String bus, JsonNode event) {
        for (Listener listener : listeners) {
            if (listener.rule().bus().equals(bus) && listener.pattern().matches(event)) {
                listener.rule().targets().forEach(target -> deliver(listener.rule(), target, event));
            }
        }
    }

    private void deliver(Rule rule, Target target, JsonNode event) {
        String payload = target.input() == null ? event.toString() : target.input();
        AsyncCalls function = calls.get(target.arn());
        if (function != null) {
            function.call(id.sayembara.local.Json.parse(payload));
        } else if (maySend(rule, target.arn())) {
            queues.byArn(target.arn()).send(payload, Duration.ZERO);
        } else if (target.deadLetterArn() != null && maySend(rule, target.deadLetterArn())) {
            queues.byArn(target.deadLetterArn()).send(payload, Duration.ZERO);
        } else {
            System.err.println("rule " + rule.id() + " may not send to " + target.arn() + ": the event is lost");
        }
    }

    private boolean maySend(Rule rule, String queueArn) {
        Access access = new Access(
                "sqs:SendMessage",
                queueArn,
                Map.of("aws:SourceArn", List.of(rule.arn()), "aws:SourceAccount", List.of(cloud.account())));
        return Statement.allow(cloud.queueStatements(), "events.amazonaws.com", access);
    }
}
