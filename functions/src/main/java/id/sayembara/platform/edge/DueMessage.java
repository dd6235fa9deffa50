package id.sayembara.platform.edge;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Reads what is due from the message in which the bus wrapped it.
 *
 * @param type the bus's detail-type, such as {@code SealDue}
 * @param edition which edition it is about
 */
public record DueMessage(String type, String edition, Map<?, ?> detail) {

    /**
     * What a message's text says.
     *
     * @throws Poison when it says nothing that can be done: the message itself is kept
     */
    public static DueMessage read(String text) {
        try {
            Map<String, Object> message = JsonTree.object(text);
            if (!(message.get("detail") instanceof Map<?, ?> detail)) {
                throw new Poison("it has no detail");
            }
            return new DueMessage(text(message, "detail-type"), text(detail, "edition"), detail);
        } catch (JsonTree.Unreadable | ClassCastException e) {
            throw new Poison(e.getClass().getSimpleName());
        }
    }

    /**
     * The body of the event that the detail is.
     *
     * @throws Poison when it is no event
     */
    public DueMessage body() {
        if (detail.get("body") instanceof Map<?, ?> body) {
            return new DueMessage(type, edition, body);
        }
        throw new Poison("it has no body");
    }

    /** A whole number of the detail. */
    public long whole(String name) {
        if (detail.get(name) instanceof Long number) {
            return number;
        }
        throw new Poison("it has no " + name);
    }

    /** A text of the detail. */
    public String text(String name) {
        return text(detail, name);
    }

    /** A text of the detail that may be empty. */
    public String textOrEmpty(String name) {
        return detail.get(name) instanceof String text ? text : "";
    }

    /** An instant of the detail. */
    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new Poison("its " + name + " is no instant");
        }
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Poison("it has no " + name);
    }

    /** A message that says nothing that can be done. */
    public static final class Poison extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Poison(String why) {
            super(why, null, false, false);
        }
    }
}
