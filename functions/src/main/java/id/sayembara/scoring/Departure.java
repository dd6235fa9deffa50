package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Commitment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where a list leaves what the ranking alone would give. R33: each with its reason.
 *
 * @param reason 1 to 300 characters
 */
public record Departure(Kind kind, String proposal, String reason) {
    /** Most of them in one list. */
    public static final int MOST = 100;

    /** What is done to the proposal. */
    public enum Kind {
        /** It belongs to the edition's priority class, which comes first. R32. */
        PRIORITY,
        /** It is on the list wherever it ranks. */
        ADDED,
        /** It is not on the list wherever it ranks. */
        LEFT
    }

    /** A promise of all of them together, whatever their order: reasons may tell about persons. R40. */
    static Commitment commitment(List<Departure> departures, byte[] salt) {
        return Commitment.to(
                CanonicalJson.write(departures.stream()
                        .sorted(Comparator.comparing(Departure::proposal))
                        .map(d -> Map.of("kind", d.kind().name(), "proposal", d.proposal(), "reason", d.reason()))
                        .toList()),
                salt);
    }
}
