package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.function.FunctionHost;
import id.sayembara.local.function.FunctionThrottled;
import id.sayembara.local.template.Cloud.Asynchronous;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Asynchronous calls of one function: kept in a queue of their own, tried again after a failure as often as the template
 * says, then sent to the failure destination.
 */
public final class AsyncCalls implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FunctionHost host;
    private final MessageQueue waiting;
    private final Queues queues;
    private final Duration pause;
    private final List<Worker> workers = new ArrayList<>();

    /** @param folder where waiting calls are kept, or null */
    public AsyncCalls(FunctionHost host, Path folder, Queues queues, Duration pause) {
        this.host = host;
        this.queues = queues;
        this.pause = pause;
        String id = host.function().id();
        this.waiting =
                new MessageQueue(id, folder == null ? null : folder.resolve(id + ".jsonl"), Integer.MAX_VALUE, null);
    }

    public void start() {
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(host.function().id() + " calls", this::work).start());
        }
    }

    /** Takes a call in; on return it outlives a kill. */
    public void call(JsonNode event) {
        waiting.send(event.toString(), Duration.ZERO);
    }

    /** Whether no call waits or runs. */
    public boolean idle() {
        return waiting.messages().isEmpty();
    }

    private void work() throws InterruptedException {
        Duration hidden = Duration.ofSeconds(host.function().timeout() * 6L);
        for (MessageQueue.Message message : waiting.receive(1, hidden, PATIENCE)) {
            work(message);
        }
    }

    private void work(MessageQueue.Message message) throws InterruptedException {
        Asynchronous settings = host.function().asynchronous();
        JsonNode event = Json.parse(message.body());
        try {
            host.invoke(event);
            waiting.delete(message.id());
        } catch (FunctionThrottled e) {
            waiting.forgive(message.id());
            waiting.release(message.id(), pause);
        } catch (FunctionFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            boolean old = Duration.between(message.sent(), Instant.now()).toSeconds() > settings.maxAge();
            if (message.receives() > settings.attempts() || old) {
                System.err.println(host.function().id() + " failed for good: " + e.type() + ": " + e.getMessage());
                report(message, event, e, old ? "EventAgeExceeded" : "RetriesExhausted");
                waiting.delete(message.id());
            } else {
                waiting.release(message.id(), pause.multipliedBy(message.receives()));
            }
        }
    }

    private void report(MessageQueue.Message message, JsonNode event, FunctionFailed failure, String condition) {
        String destination = host.function().asynchronous().onFailureArn();
        if (destination == null) {
            return;
        }
        ObjectNode record = Failures.record(host.function(), message.id(), condition, message.receives());
        record.set("requestPayload", event);
        record.set("responsePayload", Failures.payload(failure));
        queues.byArn(destination).send(record.toString(), Duration.ZERO);
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
        waiting.close();
    }
}
