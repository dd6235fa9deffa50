package id.sayembara.document.edge;

import id.sayembara.document.Announcements;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.edge.Bus;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Announces arrivals on the application's bus, in the shape in which S3 announces them. */
@Singleton
@Requires(property = "event.bus")
@Requires(property = "uploads.bucket")
final class BusAnnouncements implements Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(BusAnnouncements.class);

    private final Bus bus;
    private final String bucket;

    BusAnnouncements(Bus bus, @Property(name = "uploads.bucket") String bucket) {
        this.bus = bus;
        this.bucket = bucket;
    }

    @Override
    public void arrived(List<String> ids) {
        try {
            bus.put(ids.stream().map(this::entry).toList());
        } catch (SdkException e) {
            LOG.warn(
                    "could not announce {} arrivals: {}",
                    ids.size(),
                    e.getClass().getName());
        }
    }

    private Bus.Entry entry(String id) {
        return new Bus.Entry(
                ArrivalEvent.OWN_SOURCE,
                ArrivalEvent.TYPE,
                CanonicalJson.write(
                        Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", Keys.arrival(id)))));
    }
}
