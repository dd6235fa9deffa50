package id.sayembara.proposal;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Role;
import id.sayembara.proposal.ProposalState.Submitted;
import java.time.Instant;
import java.util.Optional;

/**
 * A proposal in a list: what its owners and those who watch the edition may see.
 *
 * @param title the working title for its owners; for all others the submitted one, once there is one
 * @param submitted what stands at the ministry, if anything does
 */
public record ProposalOutline(
        String id,
        String edition,
        String group,
        String institution,
        Optional<String> unit,
        Optional<String> title,
        ProposalState.Name state,
        long version,
        Instant startedAt,
        Instant movedAt,
        Optional<Standing> submitted) {

    /**
     * What stands at the ministry.
     *
     * @param tracking sixteen digits
     * @param manifest hex SHA-256
     */
    public record Standing(String tracking, String manifest, Instant receivedAt) {}

    /** The outline for this caller. A draft's title is an answer: only its owners see it. */
    static ProposalOutline of(Proposal proposal, Actor viewer) {
        return new ProposalOutline(
                proposal.id(),
                proposal.edition(),
                proposal.group(),
                proposal.institution(),
                proposal.unit(),
                title(proposal, viewer).filter(title -> !title.isEmpty()),
                proposal.state().name(),
                proposal.version(),
                proposal.startedAt(),
                proposal.movedAt(),
                standing(proposal));
    }

    /** Whether the caller writes or corrects proposals, and so sees working copies. */
    static boolean owner(Actor viewer) {
        return viewer.role() == Role.UNIT || viewer.role() == Role.INSTITUTION_ADMIN;
    }

    private static Optional<String> title(Proposal proposal, Actor viewer) {
        if (owner(viewer)) {
            return Optional.of(proposal.title());
        }
        return proposal.state() instanceof Submitted s ? Optional.of(s.title()) : Optional.empty();
    }

    private static Optional<Standing> standing(Proposal proposal) {
        return proposal.state() instanceof Submitted s
                ? Optional.of(new Standing(TrackingNumber.of(proposal.id()), s.manifest(), s.receivedAt()))
                : Optional.empty();
    }
}
