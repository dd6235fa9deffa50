package id.sayembara.proposal;

import id.sayembara.competition.Institution;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows an institution's choice among its candidates. R9. */
@Singleton
public final class GetPreselection implements Operation {
    private final Access access;
    private final ProposalStore proposals;
    private final Reach reach;

    GetPreselection(Access access, ProposalStore proposals, Reach reach) {
        this.access = access;
        this.proposals = proposals;
        this.reach = reach;
    }

    /**
     * The choice in force; version 0 when there is none.
     *
     * @param institutionId whose; empty for the caller's own institution
     */
    public Preselection run(Call call, String edition, Optional<String> institutionId) {
        Actor actor = access.admit(call, GetPreselection.class);
        Institution institution = reach.institution(actor, GetPreselection.class, institutionId);
        return proposals.preselection(edition, institution.id());
    }
}
