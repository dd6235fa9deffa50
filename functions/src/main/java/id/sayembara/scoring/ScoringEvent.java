package id.sayembara.scoring;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.util.Map;

/**
 * What happens in the evaluation. R40. No score, comment or reason enters an event: others read them before scores are released.
 * R22, R26.
 */
sealed interface ScoringEvent extends Happening {

    /** It is known where somebody who scores or decides belongs. */
    record EvaluatorProfiled(String evaluator, Commitment profile) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("evaluator", evaluator);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("profile", profile.hash());
        }
    }

    /** The secretariat keeps somebody from a proposal. R23. */
    record ConflictPinned(String proposal, String evaluator, Commitment reason) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "evaluator", evaluator);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** An evaluator is to read a proposal. R24. */
    record EvaluatorAssigned(Assignment assignment) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "proposal", assignment.proposal(),
                    "evaluator", assignment.evaluator(),
                    "group", assignment.group(),
                    "rulesVersion", assignment.rules());
        }
    }

    /** An evaluator is not to read it any more. */
    record AssignmentRemoved(String proposal, String evaluator, Commitment reason) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "evaluator", evaluator);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** An evaluator signed the integrity statement. */
    record IntegritySigned(int statement) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("statement", statement);
        }
    }

    /** One criterion was scored, or its score taken back. R25. */
    record ScoreSaved(String proposal, String criterion, Commitment score) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "criterion", criterion);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("score", score.hash());
        }
    }

    /** A scorecard was locked. R28. Its hash is salted: it tells nothing to who tries scores. */
    record ScorecardLocked(String proposal, int revision, String hash) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "revision", revision, "hash", hash);
        }
    }

    /** The evaluator declared a conflict. R23. */
    record ConflictDeclared(String proposal, Commitment reason) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** The evaluator asks to correct what is locked. R28. */
    record RevisionRequested(RevisionRequest request, Commitment reason) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", request.proposal(), "revision", request.revision(), "request", request.digest());
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** The chair lets the evaluator correct what is locked. R28. */
    record RevisionApproved(RevisionRequest request) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", request.proposal(), "revision", request.revision(), "request", request.digest());
        }
    }

    /** The chair wants a locked scorecard not to count. R23. */
    record VoidProposed(VoidRequest request, Commitment reason) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return body(request);
        }

        private static Map<String, Object> body(VoidRequest request) {
            return Map.of(
                    "proposal", request.proposal(),
                    "revision", request.revision(),
                    "hash", request.hash(),
                    "request", request.digest());
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** A panelist agreed, and the scorecard does not count. R23. */
    record ScorecardVoided(VoidRequest request) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return VoidProposed.body(request);
        }
    }

    /** No score of the edition changes any more. */
    record ScoresFrozen(int desks) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("desks", desks);
        }
    }

    /** A group's ranking stands. R31. */
    record RankingDrawn(String group, String hash, int ranked, int unranked) implements ScoringEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("group", group, "hash", hash, "ranked", ranked, "unranked", unranked);
        }
    }
}
