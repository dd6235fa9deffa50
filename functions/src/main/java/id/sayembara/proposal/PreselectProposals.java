package id.sayembara.proposal;

import id.sayembara.competition.Cap;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institution;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records which candidates an institution submits, when it has more of them than places. R9. */
@Singleton
public final class PreselectProposals implements Operation {
    /** Most candidates in one choice. */
    public static final int MOST = 100;

    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Editions editions;
    private final Reach reach;
    private final Ids ids;

    PreselectProposals(Access access, Once once, ProposalStore proposals, Editions editions, Reach reach, Ids ids) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.editions = editions;
        this.reach = reach;
        this.ids = ids;
    }

    /** The choice that is remembered. */
    public record Chosen(String edition, String institution, long version, List<String> proposals) {}

    /**
     * Records the choice in place of the one before.
     *
     * @param institutionId for whom; empty for the caller's own institution
     * @param version of the choice the caller has seen; 0 when there was none
     * @param chosen ids, at most {@value #MOST}; what stands submitted must be among them
     * @param reason why these: 1 to 2,000 characters
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code preselection-invalid} with every finding
     */
    public Chosen run(
            Call call,
            String editionId,
            Optional<String> institutionId,
            long version,
            List<String> chosen,
            String reason) {
        Actor actor = access.admit(call, PreselectProposals.class);
        return once.run(proposals, call, actor.member(), Chosen.class, ticket -> {
            Institution institution = reach.institution(actor, PreselectProposals.class, institutionId);
            Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
            access.requireOpen(actor, PreselectProposals.class, edition.timeline(), call.receivedAt());
            Preselection before = proposals.preselection(editionId, institution.id());
            if (before.version() != version) {
                throw new Refusal(
                        PlatformProblem.STALE_VERSION,
                        "Somebody chose otherwise meanwhile.",
                        Map.of("version", before.version()));
            }
            Gate gate = proposals.gate(editionId, institution.id());
            requireSound(edition, institution, gate, chosen);
            List<String> sorted = chosen.stream().sorted().toList();
            Commitment commitment = Commitment.to(reason, ids.salt());
            Event event = before.chain()
                    .next(
                            new ProposalEvent.ProposalsPreselected(sorted, commitment),
                            editionId,
                            actor,
                            call.receivedAt());
            Preselection next = new Preselection(
                    editionId, institution.id(), new HashSet<>(sorted), reason, commitment.salt(), event.chain());
            Chosen result = new Chosen(editionId, institution.id(), next.version(), sorted);
            proposals.preselect(next, gate, event, ticket.of(result, edition.rememberUntil()));
            return result;
        });
    }

    private void requireSound(Edition edition, Institution institution, Gate gate, List<String> chosen) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            String at = "/proposals/" + i;
            Optional<Proposal> proposal = proposals
                    .find(chosen.get(i))
                    .filter(p ->
                            p.edition().equals(edition.id()) && p.institution().equals(institution.id()));
            if (proposal.isEmpty()) {
                findings.add(new Finding(at, "unknown-proposal", "The institution has no such proposal here."));
            } else if (groups.put(chosen.get(i), proposal.get().group()) != null) {
                findings.add(new Finding(at, "given-twice", "Each proposal may be chosen once."));
            }
        }
        for (Cap cap : edition.caps()) {
            long places =
                    groups.values().stream().filter(cap.groups()::contains).count();
            if (places > cap.most()) {
                findings.add(new Finding(
                        "/proposals",
                        "cap-exceeded",
                        "At most " + cap.most() + " of these groups can be submitted.",
                        Map.of("limit", cap.most(), "chosen", places)));
            }
        }
        gate.submissions().keySet().stream()
                .filter(id -> !groups.containsKey(id))
                .sorted()
                .forEach(id -> findings.add(new Finding(
                        "/proposals",
                        "submitted-left-out",
                        "Withdraw what is submitted before leaving it out.",
                        Map.of("proposal", id))));
        if (!findings.isEmpty()) {
            throw new Refusal(
                    ProposalProblem.PRESELECTION_INVALID, "The choice does not hold; nothing was changed.", findings);
        }
    }
}
