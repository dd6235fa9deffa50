package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institution;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.proposal.ProposalState.AtInstitution;
import id.sayembara.proposal.ProposalState.Draft;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Begins a proposal: a unit's as a draft, an institution's own where it will be corrected. R8, R14. */
@Singleton
public final class StartProposal implements Operation {
    private final Access access;
    private final Once once;
    private final ProposalStore proposals;
    private final Editions editions;
    private final Reach reach;
    private final Ids ids;

    StartProposal(Access access, Once once, ProposalStore proposals, Editions editions, Reach reach, Ids ids) {
        this.access = access;
        this.once = once;
        this.proposals = proposals;
        this.editions = editions;
        this.reach = reach;
        this.ids = ids;
    }

    /**
     * Begins a proposal, pinned to the form in force.
     *
     * @param institutionId for whom; empty for the caller's own institution
     * @throws Refusal {@code invalid-fields} for an unknown edition or group; {@code window-closed}; {@code not-found} for an
     *     institution that the caller does not act for
     */
    public Standing run(Call call, String editionId, String group, Optional<String> institutionId) {
        Actor actor = access.admit(call, StartProposal.class);
        return once.run(proposals, call, actor.member(), Standing.class, ticket -> {
            Institution institution = reach.institution(actor, StartProposal.class, institutionId);
            Edition edition = editions.current(editionId)
                    .orElseThrow(() -> unknown("/edition", "unknown-edition", "There is no such edition."));
            edition.group(group)
                    .orElseThrow(() -> unknown("/group", "unknown-group", "The edition has no such group."));
            access.requireOpen(actor, StartProposal.class, edition.timeline(), call.receivedAt());
            Proposal draft = draft(actor, call, edition, group, institution);
            Event event =
                    draft.chain().next(new ProposalEvent.ProposalStarted(draft), editionId, actor, call.receivedAt());
            Proposal started = draft.moved(draft.state(), call.receivedAt(), event.chain());
            proposals.start(started, event, ticket.of(started.standing(), edition.rememberUntil()));
            return started.standing();
        });
    }

    private Proposal draft(Actor actor, Call call, Edition edition, String group, Institution institution) {
        String id = ids.next();
        boolean unit = actor.role() == Role.UNIT;
        return new Proposal(
                id,
                edition.id(),
                edition.version(),
                group,
                institution.id(),
                institution.servedBy(),
                unit ? actor.unit() : Optional.empty(),
                "",
                unit ? new Draft() : new AtInstitution(),
                0,
                call.receivedAt(),
                call.receivedAt(),
                Chain.start(Proposal.subject(id)));
    }

    private static Refusal unknown(String pointer, String code, String detail) {
        return new Refusal(
                PlatformProblem.INVALID_FIELDS,
                "Some fields are not valid; nothing was changed.",
                List.of(new Finding(pointer, code, detail)));
    }
}
