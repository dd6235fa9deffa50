package id.sayembara.local.messaging;

import id.sayembara.local.template.Cloud.Queue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The template's queues. */
public final class Queues implements AutoCloseable {

    private final Map<String, MessageQueue> byArn = new LinkedHashMap<>();
    private final Map<String, Queue> declared = new LinkedHashMap<>();
    private final Path folder;

    /** @param folder where the queues are kept, or null */
    public Queues(List<Queue> queues, Path folder) {
        this.folder = folder;
        queues.forEach(queue -> declared.put(queue.arn(), queue));
        queues.forEach(queue -> open(queue.arn()));
    }

    private MessageQueue open(String arn) {
        MessageQueue open = byArn.get(arn);
        if (open != null) {
            return open;
        }
        Queue queue = declared.get(arn);
        if (queue == null) {
            throw new IllegalArgumentException("no queue " + arn);
        }
        MessageQueue dead = queue.deadLetterArn() == null ? null : open(queue.deadLetterArn());
        MessageQueue made = new MessageQueue(
                queue.id(), folder == null ? null : folder.resolve(queue.name() + ".jsonl"), queue.maxReceives(), dead);
        byArn.put(arn, made);
        return made;
    }

    /** @throws IllegalArgumentException when the template has no such queue */
    public MessageQueue byArn(String arn) {
        MessageQueue queue = byArn.get(arn);
        if (queue == null) {
            throw new IllegalArgumentException("no queue " + arn);
        }
        return queue;
    }

    /** @throws IllegalArgumentException when the template has no such queue */
    public MessageQueue byId(String id) {
        return byArn.values().stream()
                .filter(queue -> queue.name().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no queue " + id));
    }

    boolean has(String arn) {
        return byArn.containsKey(arn);
    }

    Queue declared(String arn) {
        return declared.get(arn);
    }

    /** The queue with this address, or null. */
    MessageQueue byUrl(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        return declared.values().stream()
                .filter(queue -> queue.name().equals(name))
                .map(queue -> byArn.get(queue.arn()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        byArn.values().forEach(MessageQueue::close);
    }
}
