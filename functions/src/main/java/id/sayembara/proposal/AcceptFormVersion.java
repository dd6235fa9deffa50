package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Pins a proposal to the newer form its owner accepts. R14. No answer is lost: what the new form asks otherwise, or not at
 * all, shows in the findings.
 */
@Singleton
public final class AcceptFormVersion implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;

    AcceptFormVersion(Access access, Once once, ProposalStore proposals, Examiner examiner) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
    }

    /**
     * Accepts the version.
     *
     * @param version the proposal's version the caller has seen
     * @param formVersion the version accepted: the one in force, newer than the one the proposal has
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code not-your-turn}; {@code form-not-in-force} with the
     *     version that is
     */
    public Standing run(Call call, String id, long version, int formVersion) {
        Actor actor = access.admit(call, AcceptFormVersion.class);
        return once.run(proposals, call, actor.member(), Standing.class, ticket -> {
            Proposal proposal = access.own(actor, AcceptFormVersion.class, proposals.find(id));
            Edition edition = examiner.inForce(proposal.edition());
            access.requireOpen(actor, AcceptFormVersion.class, edition.timeline(), call.receivedAt());
            proposal.requireVersion(version);
            proposal.requireTurn(actor.role());
            boolean acceptable = formVersion == edition.version()
                    && formVersion > proposal.formVersion()
                    && Form.of(edition, proposal.group()).isPresent();
            if (!acceptable) {
                throw new Refusal(
                        ProposalProblem.FORM_NOT_IN_FORCE,
                        "Accept the version in force, and only when it is newer than the proposal's.",
                        Map.of("inForce", edition.version(), "formVersion", proposal.formVersion()));
            }
            Event event = proposal.chain()
                    .next(
                            new ProposalEvent.FormVersionAccepted(proposal.formVersion(), formVersion),
                            proposal.edition(),
                            actor,
                            call.receivedAt());
            Proposal next = proposal.answering(formVersion, event.chain());
            proposals.move(next, event, ticket.of(next.standing(), edition.rememberUntil()));
            return next.standing();
        });
    }
}
