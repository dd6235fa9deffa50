package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The closing of a window, and the instant from which nothing that arrived before it can still be under way. R2, R6. */
record Closing(String window, Instant at) {
    /** Longer than a request can take: 29 seconds in a function, 30 at the gateway. */
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    static Closing of(Edition edition, String window) {
        return new Closing(window, edition.timeline().window(window).closes());
    }

    /** Whether every request that arrived in time has ended by this instant. */
    boolean over(Instant now) {
        return !now.isBefore(at.plus(LONGEST_REQUEST));
    }

    /**
     * Refuses what would overtake a request that arrived in time.
     *
     * @throws Refusal {@code not-closed-yet}
     */
    void requireOver(Instant now) {
        if (!over(now)) {
            throw new Refusal(
                    ProposalProblem.NOT_CLOSED_YET,
                    "Requests that arrived before the closing may still be under way.",
                    Map.of("window", window, "closesAt", at.toString()));
        }
    }
}
