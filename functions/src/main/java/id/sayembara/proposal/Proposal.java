package id.sayembara.proposal;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Owned;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.proposal.ProposalState.Submitted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One innovation's entry in one edition, its answers aside. Its version is its chain's sequence: it grows with every change
 * of state, and not with the answers, which have versions of their own. R15.
 *
 * @param formVersion the edition's version whose form it answers. R14
 * @param unit the unit that writes it; empty when the institution began it itself
 * @param title the working copy's title; empty before there is one
 * @param contentRevision grows with every answer saved; a submission holds exactly one revision
 * @param movedAt when it came into its state: since when it may be stuck. R8
 */
public record Proposal(
        String id,
        String edition,
        int formVersion,
        String group,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        String title,
        ProposalState state,
        long contentRevision,
        Instant startedAt,
        Instant movedAt,
        Chain chain)
        implements Owned {

    /** The subject of a proposal's events. */
    public static String subject(String id) {
        return "proposal/" + id;
    }

    public long version() {
        return chain.sequence();
    }

    /** The same proposal in another state, since this instant. */
    Proposal moved(ProposalState next, Instant at, Chain head) {
        return new Proposal(
                id,
                edition,
                formVersion,
                group,
                institution,
                servedBy,
                unit,
                title,
                next,
                contentRevision,
                startedAt,
                at,
                head);
    }

    /** The same proposal answering another version of the form. R14. */
    Proposal answering(int newFormVersion, Chain head) {
        return new Proposal(
                id,
                edition,
                newFormVersion,
                group,
                institution,
                servedBy,
                unit,
                title,
                state,
                contentRevision,
                startedAt,
                movedAt,
                head);
    }

    /** The manifest that stands; empty when nothing is submitted. */
    Optional<String> standingManifest() {
        return state instanceof Submitted submitted ? Optional.of(submitted.manifest()) : Optional.empty();
    }

    /**
     * Refuses a caller who has seen another version.
     *
     * @throws Refusal {@code stale-version} with the version and state as they are
     */
    void requireVersion(long seen) {
        if (seen != version()) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The proposal has moved since you saw it.",
                    Map.of("version", version(), "state", state.name().name()));
        }
    }

    /**
     * Refuses whoever is not to write now. R8.
     *
     * @throws Refusal {@code not-your-turn} with the state and the role whose turn it is
     */
    void requireTurn(Role role) {
        if (role != state.writer()) {
            throw new Refusal(
                    ProposalProblem.NOT_YOUR_TURN,
                    "The proposal is with somebody else now.",
                    Map.of("state", state.name().name(), "turn", state.writer().name()));
        }
    }

    /** The refusal for a move that its state does not allow. */
    Refusal wrongState() {
        return new Refusal(
                ProposalProblem.WRONG_STATE,
                "This cannot be done in the proposal's state.",
                Map.of("state", state.name().name()));
    }

    /** Where it stands, for who moved it. */
    Standing standing() {
        return new Standing(id, version(), state.name(), movedAt);
    }
}
