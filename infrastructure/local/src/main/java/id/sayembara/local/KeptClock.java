package id.sayembara.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.storage.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps where the competition clock was moved to over restarts: what was written then must not lie in the future. */
final class KeptClock {

    private KeptClock() {}

    /** A clock as it was left in {@code file}; null starts at wall time and keeps nothing. */
    static CompetitionClock open(Path file, Closing closing) {
        Journal journal = closing.add(new Journal(file));
        Duration offset = Duration.ZERO;
        Instant standing = null;
        for (JsonNode line : journal.recovered()) {
            offset = Duration.parse(line.get("offset").asText());
            standing = line.hasNonNull("standing")
                    ? Instant.parse(line.get("standing").asText())
                    : null;
        }
        CompetitionClock clock = new CompetitionClock(Clock.systemUTC(), offset, standing);
        clock.listen((from, to) -> {
            ObjectNode line = Json.object().put("offset", clock.offset().toString());
            if (clock.standing() != null) {
                line.put("standing", clock.standing().toString());
            }
            journal.replace(List.of(line));
        });
        return clock;
    }
}
