package id.sayembara.innovation.edge;

import id.sayembara.innovation.InnovationReminders;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Reminders as events of table {@code events}. */
@Singleton
@Requires(property = "events.table")
final class DynamoInnovationReminders implements InnovationReminders {
    private final Tables tables;
    private final String events;

    DynamoInnovationReminders(Tables tables, @Property(name = "events.table") String events) {
        this.tables = tables;
        this.events = events;
    }

    @Override
    public void remind(Event event) {
        try {
            tables.transaction().event(events, event).commit();
        } catch (Contention keptAlready) {
            // by an earlier run, or by another at this moment
        }
    }
}
