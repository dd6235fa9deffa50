package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows anyone what an edition's submissions were sealed under. R6. */
@Singleton
public final class ShowSeal implements Operation {
    private final Access access;
    private final SealStore seals;

    ShowSeal(Access access, SealStore seals) {
        this.access = access;
        this.seals = seals;
    }

    /**
     * The seal.
     *
     * @throws Refusal {@code not-found} until the edition is sealed
     */
    public SealedSet run(Call call, String edition) {
        access.admit(call, ShowSeal.class);
        return seals.find(edition).orElseThrow(Access::notFound);
    }
}
