package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Lists an edition's proposals: a unit's own, an institution's own and those it serves, all of them for who watches the
 * edition. By state, and within a state those longest in it first.
 */
@Singleton
public final class ListProposals implements Operation {
    private final Access access;
    private final ProposalStore proposals;
    private final Reach reach;

    ListProposals(Access access, ProposalStore proposals, Reach reach) {
        this.access = access;
        this.proposals = proposals;
        this.reach = reach;
    }

    /**
     * One page.
     *
     * @param institutionId whose; empty for the caller's own institution, or for all when the caller watches the edition
     * @param state only those in this state
     * @param after where the page before ended
     * @param limit 1 to {@value Page#LIMIT}
     * @throws Refusal {@code not-found} for an institution the caller has nothing to do with; {@code invalid-parameter}
     */
    public Page<ProposalOutline> run(
            Call call,
            String edition,
            Optional<String> institutionId,
            Optional<ProposalState.Name> state,
            Optional<String> after,
            int limit) {
        Actor actor = access.admit(call, ListProposals.class);
        Optional<String> institution = reach.listed(actor, ListProposals.class, institutionId);
        StateWalk walk = new StateWalk(
                proposals,
                edition,
                institution,
                actor.role() == Role.UNIT ? Optional.of(actor.unit().orElse("")) : Optional.empty(),
                state.map(List::of).orElseGet(() -> List.of(ProposalState.Name.values())));
        Page<Proposal> page = walk.page(after, limit);
        return new Page<>(
                page.items().stream().map(p -> ProposalOutline.of(p, actor)).toList(), page.next());
    }
}
