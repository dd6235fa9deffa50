package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryWakes;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.edge.Bus;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Wakes imports over the application's bus, in the shape in which S3 announces arrivals. */
@Singleton
@Requires(property = "event.bus")
@Requires(property = "innovations.table")
final class BusHistoryWakes implements HistoryWakes {
    /** The source of our own announcements. */
    static final String SOURCE = "sayembara.history";

    private final Bus bus;
    private final String uploads;

    BusHistoryWakes(Bus bus, @Property(name = "uploads.bucket") String uploads) {
        this.bus = bus;
        this.uploads = uploads;
    }

    @Override
    public void wake(String id) {
        String detail = CanonicalJson.write(
                Map.of("bucket", Map.of("name", uploads), "object", Map.of("key", HistoryKeys.arrival(id))));
        if (bus.put(List.of(new Bus.Entry(SOURCE, "Object Created", detail))) == 0) {
            throw new IllegalStateException("the bus did not take the import's next part");
        }
    }
}
