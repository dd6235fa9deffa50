package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Shows the awards of one kind that a proposal brought, to those whose they are and to those who give them. R37. */
@Singleton
public final class ListAwards implements Operation {
    private final Access access;
    private final AwardStore awards;

    ListAwards(Access access, AwardStore awards) {
        this.access = access;
        this.awards = awards;
    }

    /**
     * At most {@value Conferral#MOST} awards, the institution's first.
     *
     * @throws Refusal {@code not-found} while nothing is conferred, and for what is not the caller's
     */
    public List<AwardView> run(Call call, String proposal, String kind) {
        Actor actor = access.admit(call, ListAwards.class);
        List<Award> found = awards.conferral(proposal, kind).map(Conferral::numbers).orElse(List.of()).stream()
                .map(awards::find)
                .flatMap(Optional::stream)
                .toList();
        access.own(actor, ListAwards.class, found.stream().findFirst());
        return found.stream().map(award -> AwardView.of(actor, award)).toList();
    }
}
