package id.sayembara.scoring;

import id.sayembara.platform.Chain;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluator's scorecard of one proposal, its scores aside: each of those has a version of its own. R25, R28.
 *
 * @param revision the one that is written or, once locked, that is locked; 1 for the first
 * @param standing the locked revision that counts; it goes on counting while the next is written
 * @param changes how many changes it has seen: a lock holds exactly what its evaluator saw
 * @param requested whether the evaluator has asked for a revision
 */
public record Card(
        String edition,
        String proposal,
        String evaluator,
        State state,
        int revision,
        Optional<Integer> standing,
        long changes,
        boolean requested,
        Chain chain) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        LOCKED,
        CONFLICT,
        VOIDED
    }

    /** The card before anything is scored. */
    static Card blank(Assignment assignment, Desk desk) {
        return new Card(
                assignment.edition(),
                assignment.proposal(),
                assignment.evaluator(),
                State.DRAFT,
                1,
                Optional.empty(),
                0,
                false,
                Chain.start(subject(assignment, desk)));
    }

    /** The subject of a card's events: it names the evaluator by pseudonym alone. */
    static String subject(Assignment assignment, Desk desk) {
        return "scorecard/" + assignment.edition() + "/" + assignment.proposal() + "/" + desk.pseudonym();
    }

    public long version() {
        return chain.sequence();
    }

    /** Whether nothing was ever saved of it. */
    public boolean isBlank() {
        return changes == 0;
    }

    /** The same card with one change more. */
    public Card changed() {
        return noted(chain);
    }

    /**
     * Refuses a caller who has seen another content.
     *
     * @throws Refusal {@code stale-version} with the changes as they are
     */
    void requireSeen(long seen) {
        if (seen != changes) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The scorecard has changed since you saw it.",
                    Map.of("version", changes, "state", state.name()));
        }
    }

    /**
     * Refuses where scores can not be written.
     *
     * @throws Refusal {@code scorecard-locked}
     */
    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refusal(
                    ScoringProblem.SCORECARD_LOCKED,
                    "What is locked does not change. Ask for a revision.",
                    Map.of("state", state.name(), "revision", revision));
        }
    }

    /**
     * Refuses where nothing is locked.
     *
     * @throws Refusal {@code scorecard-not-locked}
     */
    void requireLocked() {
        if (state != State.LOCKED) {
            throw new Refusal(
                    ScoringProblem.SCORECARD_NOT_LOCKED,
                    "This is done to a locked scorecard only.",
                    Map.of("state", state.name()));
        }
    }

    Card locked(Chain head) {
        return next(State.LOCKED, revision, Optional.of(revision), false, head);
    }

    Card conflicted(Chain head) {
        return next(State.CONFLICT, revision, standing, false, head);
    }

    Card asking(Chain head) {
        return next(state, revision, standing, true, head);
    }

    Card reopened(Chain head) {
        return next(State.DRAFT, revision + 1, standing, false, head);
    }

    Card noted(Chain head) {
        return next(state, revision, standing, requested, head);
    }

    Card voided(Chain head) {
        return next(State.VOIDED, revision, Optional.empty(), false, head);
    }

    private Card next(State to, int of, Optional<Integer> counts, boolean asked, Chain head) {
        return new Card(edition, proposal, evaluator, to, of, counts, changes + 1, asked, head);
    }
}
