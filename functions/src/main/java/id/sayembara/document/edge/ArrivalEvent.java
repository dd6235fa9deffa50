package id.sayembara.document.edge;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.Map;
import java.util.Optional;

/** What EventBridge says when an object was created: only its place matters, since the bytes speak for themselves. */
final class ArrivalEvent {
    /** The detail-type of S3, and of our own announcements. */
    static final String TYPE = "Object Created";

    /** The source of our own announcements. */
    static final String OWN_SOURCE = "sayembara.documents";

    private ArrivalEvent() {}

    /** The document a ticket was given for; empty when the object is another bucket's or no ticket's. */
    static Optional<String> document(ScheduledEvent event, String uploads) {
        Map<String, Object> detail = event.getDetail();
        if (detail == null || !uploads.equals(text(detail, "bucket", "name"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(text(detail, "object", "key")).flatMap(Keys::document);
    }

    private static String text(Map<String, Object> detail, String part, String name) {
        return detail.get(part) instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
    }
}
