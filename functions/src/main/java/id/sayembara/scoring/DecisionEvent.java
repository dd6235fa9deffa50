package id.sayembara.scoring;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import id.sayembara.proposal.Submission;
import java.util.Map;
import java.util.TreeMap;

/** What happens to decisions. R34, R40: before the publication no event tells a proposal or a number. */
sealed interface DecisionEvent extends Happening {

    /** One of the acts before the publication: not even that there is something is told. */
    sealed interface Pending extends DecisionEvent {
        @Override
        default boolean withheld() {
            return true;
        }
    }

    /** A list is to be drawn. */
    record DecisionsDrawnUp(DecisionList list, Commitment departures) implements Pending {
        @Override
        public Map<String, Object> body() {
            return named(list);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("departures", departures.hash());
        }
    }

    /** It is drawn, and waits for a chair. Its hash is salted. */
    record DecisionsDrawn(DecisionList list) implements Pending {
        @Override
        public Map<String, Object> body() {
            return hashed(list);
        }
    }

    /** A chair agreed to this very list. */
    record DecisionsApproved(DecisionList list) implements Pending {
        @Override
        public Map<String, Object> body() {
            return hashed(list);
        }
    }

    /** Anyone may see it. */
    record DecisionsPublished(DecisionList list) implements DecisionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = hashed(list);
            body.put("edition", list.edition());
            body.put("count", list.count());
            return body;
        }
    }

    /** A proposal is on a published list: its people are to be told. R39. */
    record ProposalDecided(Decided decided, Submission submission) implements DecisionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>();
            body.put("proposal", decided.proposal());
            body.put("group", decided.group());
            body.put("stage", decided.stage().name());
            body.put("institution", decided.institution());
            submission.servedBy().ifPresent(server -> body.put("servedBy", server));
            decided.unit().ifPresent(unit -> body.put("unit", unit));
            return body;
        }
    }

    private static Map<String, Object> named(DecisionList list) {
        Map<String, Object> body = new TreeMap<>();
        body.put("group", list.group());
        body.put("stage", list.stage().name());
        body.put("draft", list.draft());
        return body;
    }

    private static Map<String, Object> hashed(DecisionList list) {
        Map<String, Object> body = named(list);
        body.put("hash", list.hash());
        return body;
    }
}
