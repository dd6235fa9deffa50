package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the revisions that evaluators of an edition have asked for, without any score. R28. R23: no reason where a conflict stands. */
@Singleton
public final class ListRevisions implements Operation {
    private final Access access;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Impartiality impartiality;

    ListRevisions(Access access, ScorecardStore store, Clearances clearances, Impartiality impartiality) {
        this.access = access;
        this.store = store;
        this.clearances = clearances;
        this.impartiality = impartiality;
    }

    /**
     * One page, by evaluator and proposal.
     *
     * @throws Refusal {@code not-found}; {@code incompatible-office}
     */
    public Page<CorrectionRow> run(Call call, String edition, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListRevisions.class);
        Impartiality.Decider decider = impartiality.decider(actor, clearances.edition(edition));
        Page<RevisionRequest> page = store.requests(edition, after, limit);
        return new Page<>(
                page.items().stream()
                        .map(r -> CorrectionRow.of(r, impartiality.conflict(decider, r.proposal(), r.evaluator())))
                        .toList(),
                page.next());
    }
}
