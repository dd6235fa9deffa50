package id.sayembara.notification;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * An event as it was heard.
 *
 * @param id subject and sequence, such as {@code proposal/01J…#7}: the same however often it is heard
 * @param body what happened, as the feature that speaks wrote it
 */
public record Heard(String id, String type, String edition, Instant at, Map<String, Object> body) {

    /**
     * A text the event must hold.
     *
     * @throws Untellable when it holds none of this name
     */
    String text(String name) {
        if (body.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Untellable("it has no " + name);
    }

    /** A text the event may hold; empty text when it does not. */
    String textOr(String name, String otherwise) {
        return body.get(name) instanceof String text ? text : otherwise;
    }

    /**
     * A whole number the event must hold.
     *
     * @throws Untellable when it holds none of this name
     */
    long number(String name) {
        if (body.get(name) instanceof Long number) {
            return number;
        }
        throw new Untellable("it has no " + name);
    }

    /**
     * An instant the event must hold.
     *
     * @throws Untellable when it holds none of this name
     */
    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new Untellable("its " + name + " is no instant");
        }
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(body.get(name));
    }

    /** The event can be read, and still nobody can be told of it: final, recorded, not tried again. */
    static final class Untellable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untellable(String why) {
            super(why, null, false, false);
        }
    }
}
