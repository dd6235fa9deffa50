package id.sayembara.rating;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.util.Map;

/** What happens to the public's ratings. R40: nothing before the closing. */
sealed interface RatingEvent extends Happening {

    /** An edition's ratings are counted. */
    record RatingsCounted(Recount recount) implements RatingEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposals", recount.proposals(), "ratings", recount.ratings(), "aside", recount.aside());
        }
    }

    /** Somebody proposes what shall become of a quarantined set. */
    record QuarantineOutcomeProposed(QuarantinedSet set, QuarantineOutcome.Kind outcome, Commitment reason)
            implements RatingEvent {
        @Override
        public Map<String, Object> body() {
            return of(set, outcome);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** Another person approved it. */
    record QuarantineDecided(QuarantinedSet set, QuarantineOutcome.Kind outcome) implements RatingEvent {
        @Override
        public Map<String, Object> body() {
            return of(set, outcome);
        }
    }

    /** A comment is to be seen by all, or by none. */
    record CommentModerated(Comment comment, boolean shown, Commitment reason) implements RatingEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", comment.proposal(), "comment", comment.reference(), "shown", shown);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    private static Map<String, Object> of(QuarantinedSet set, QuarantineOutcome.Kind outcome) {
        return Map.of(
                "proposal",
                set.proposal(),
                "number",
                set.number(),
                "ratings",
                set.ratings(),
                "hash",
                set.hash(),
                "outcome",
                outcome.name());
    }
}
