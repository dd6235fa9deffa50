package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Seal;
import id.sayembara.proposal.ProposalState.Submitted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Submits a proposal, or submits it again in place of what stands, and gives the signed receipt. R2, R6, R8, R9, R10, R12,
 * R13, R17, R18, R19.
 */
@Singleton
public final class SubmitProposal implements Operation {
    /** Places in the record lost in a row before the caller is told to come back. */
    private static final int TRIES = 20;

    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Examiner examiner;
    private final ManifestStore manifests;
    private final Seal seal;

    SubmitProposal(
            Access access, Once once, ProposalStore proposals, Examiner examiner, ManifestStore manifests, Seal seal) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.examiner = examiner;
        this.manifests = manifests;
        this.seal = seal;
    }

    /**
     * Submits the answers as they stand.
     *
     * @param version the proposal's version the caller has seen
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code not-your-turn}; {@code edition-sealed};
     *     {@code submission-refused} with every finding. Each is recorded.
     */
    public Receipt run(Call call, String id, long version) {
        Actor actor = access.admit(call, SubmitProposal.class);
        try {
            return once.run(
                    proposals, call, actor.member(), Receipt.class, ticket -> submit(call, actor, id, version, ticket));
        } catch (Refusal refusal) {
            // outside, since a request sent twice may be refused at first and then find its receipt
            proposals
                    .find(id)
                    .filter(proposal -> access.owns(actor, SubmitProposal.class, proposal))
                    .ifPresent(proposal -> record(call, actor, proposal, refusal));
            throw refusal;
        }
    }

    private Receipt submit(Call call, Actor actor, String id, long version, Once.Ticket ticket) {
        Proposal proposal = access.own(actor, SubmitProposal.class, proposals.find(id));
        Examination examined = examiner.examine(proposal, call.receivedAt());
        access.requireOpen(actor, SubmitProposal.class, examined.edition().timeline(), call.receivedAt());
        proposal.requireVersion(version);
        proposal.requireTurn(actor.role());
        examined.gate().requireUnsealed();
        List<Finding> findings = examined.findings();
        if (!findings.isEmpty()) {
            throw new Refusal(
                    ProposalProblem.SUBMISSION_REFUSED, "Nothing was submitted: mend these findings first.", findings);
        }
        Manifest manifest = Manifest.of(examined, actor, call.receivedAt());
        manifests.keep(manifest);
        Submitted state = new Submitted(
                manifest.hash(),
                examined.title().strip(),
                examined.category(),
                proposal.contentRevision(),
                call.receivedAt());
        Event event = proposal.chain()
                .next(
                        new ProposalEvent.ProposalSubmitted(
                                proposal,
                                manifest.hash(),
                                TrackingNumber.of(proposal.id()),
                                proposal.standingManifest().isPresent()),
                        proposal.edition(),
                        actor,
                        call.receivedAt());
        Proposal next = proposal.moved(state, call.receivedAt(), event.chain());
        Receipt unsigned = Receipt.of(next, manifest, call.receivedAt());
        Receipt receipt = unsigned.signed(seal.sign(Receipt.TYPE, unsigned.promise()));
        Gate gate = examined.gate()
                .with(proposal.id(), new Gate.Entry(proposal.group(), TitleKey.of(examined.title()), manifest.hash()));
        proposals.submit(
                next,
                gate,
                examined.preselection(),
                Disclosure.of(examined, manifest),
                event,
                ticket.of(receipt, examined.edition().rememberUntil()));
        return receipt;
    }

    private void record(Call call, Actor actor, Proposal proposal, Refusal refusal) {
        List<Map<String, Object>> findings = refusal.findings().stream()
                .map(f -> Map.<String, Object>of("pointer", f.pointer(), "code", f.code()))
                .toList();
        ProposalEvent refused =
                new ProposalEvent.SubmissionRefused(refusal.problem().slug(), findings);
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                proposals.refuse(
                        proposals.refusals(proposal.id()).next(refused, proposal.edition(), actor, call.receivedAt()));
                return;
            } catch (Contention lost) {
                // another refusal took the place: take the next
            }
        }
        throw new Refusal(PlatformProblem.BUSY, "Many refused submissions at once; nothing was changed. Try again.");
    }
}
