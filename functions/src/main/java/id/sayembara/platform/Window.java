package id.sayembara.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stretch of time in which something may be done: {@code [opens, closes)}. R1: at {@code opens} it is open, at
 * {@code closes} it is not, so two windows that touch never both match and never both miss.
 */
public record Window(String name, Instant opens, Instant closes) {
    public Window {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(name + " must open before it closes");
        }
    }

    /** Whether the window is open at this instant. */
    public boolean contains(Instant at) {
        return !at.isBefore(opens) && at.isBefore(closes);
    }

    /** What a refused caller is told: the window, its instants, and the instant the request belongs to. */
    public Map<String, Object> facts(Instant at) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("window", name);
        facts.put("opensAt", opens.toString());
        facts.put("closesAt", closes.toString());
        facts.put("receivedAt", at.toString());
        return facts;
    }
}
