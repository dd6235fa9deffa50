package id.sayembara.notification.edge;

import id.sayembara.notification.Heard;
import id.sayembara.platform.edge.JsonTree;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** Reads an event from the message in which the bus wrapped it. */
final class EventMessage {
    private EventMessage() {}

    /**
     * The event in a message's text.
     *
     * @throws Poison when the text is no event of ours: nothing sensible can be recorded of it, so the message itself is kept
     */
    static Heard read(String text) {
        try {
            Map<?, ?> detail = map(JsonTree.object(text).get("detail"));
            String subject = text(detail, "subject");
            if (!(detail.get("sequence") instanceof Long sequence)) {
                throw new Poison("it has no sequence");
            }
            return new Heard(
                    subject + "#" + sequence,
                    text(detail, "type"),
                    text(detail, "edition"),
                    Instant.parse(text(detail, "at")),
                    body(detail));
        } catch (JsonTree.Unreadable | ClassCastException | DateTimeException e) {
            throw new Poison(e.getClass().getSimpleName());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Map<?, ?> detail) {
        return (Map<String, Object>) map(detail.get("body"));
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Poison("a part is missing");
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Poison("it has no " + name);
    }

    /** A message that is no event of ours. */
    static final class Poison extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Poison(String why) {
            super(why, null, false, false);
        }
    }
}
