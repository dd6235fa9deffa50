package id.sayembara.proposal;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What happens in the screening. R20, R40. No title and no note enters an event, and nothing of other proposals. */
sealed interface ScreeningEvent extends Happening {

    /** A sealed submission was laid before the secretariat. Findings are named by place and code alone. */
    record ScreeningPrepared(String proposal, List<Finding> findings) implements ScreeningEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "proposal",
                    proposal,
                    "findings",
                    findings.stream()
                            .map(f -> Map.of("pointer", f.pointer(), "code", f.code()))
                            .toList());
        }
    }

    /** The secretariat decided, or decided anew. */
    record ScreeningDecided(Screened before, ScreeningState state, Optional<Commitment> note)
            implements ScreeningEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", before.proposal(), "passed", passed(state), "reasons", reasons(state));
        }

        @Override
        public Map<String, Object> commitments() {
            return note.<Map<String, Object>>map(n -> Map.of("note", n.hash())).orElse(Map.of());
        }
    }

    /** The screening has closed: the proposal's people are told. */
    record ScreeningAnnounced(Screened screened) implements ScreeningEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>();
            body.put("proposal", screened.proposal());
            body.put("group", screened.group());
            body.put("institution", screened.institution());
            screened.servedBy().ifPresent(server -> body.put("servedBy", server));
            screened.unit().ifPresent(unit -> body.put("unit", unit));
            body.put("passed", passed(screened.state()));
            body.put("reasons", reasons(screened.state()));
            return body;
        }
    }

    private static boolean passed(ScreeningState state) {
        return state instanceof ScreeningState.Passed;
    }

    private static List<String> reasons(ScreeningState state) {
        return state instanceof ScreeningState.Rejected rejected ? rejected.reasons() : List.of();
    }
}
