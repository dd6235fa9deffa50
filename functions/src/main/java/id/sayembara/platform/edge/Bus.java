package id.sayembara.platform.edge;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The application's event bus. */
@Singleton
@Requires(property = "event.bus")
public final class Bus {
    /** Most entries EventBridge takes in one request. */
    private static final int BATCH = 10;

    private final EventBridgeClient events;
    private final String name;

    Bus(EventBridgeClient events, @Property(name = "event.bus") String name) {
        this.events = events;
        this.name = name;
    }

    /** One entry: who speaks, of what, and the detail as JSON. */
    public record Entry(String source, String type, String detail) {}

    /** Puts the entries in order and answers how many were taken before the first that was not. */
    public int put(List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<PutEventsRequestEntry> batch = entries.subList(from, Math.min(entries.size(), from + BATCH)).stream()
                    .map(this::entry)
                    .toList();
            PutEventsResponse answer = events.putEvents(request -> request.entries(batch));
            if (answer.failedEntryCount() > 0) {
                for (int i = 0; i < batch.size(); i++) {
                    if (answer.entries().get(i).errorCode() != null) {
                        return from + i;
                    }
                }
            }
        }
        return entries.size();
    }

    private PutEventsRequestEntry entry(Entry entry) {
        return PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(entry.source())
                .detailType(entry.type())
                .detail(entry.detail())
                .build();
    }
}
