package id.sayembara.innovation;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Gives what is recorded of one innovation. R11, R38. */
@Singleton
public final class GetInnovation implements Operation {
    private final Access access;
    private final InnovationStore innovations;

    GetInnovation(Access access, InnovationStore innovations) {
        this.access = access;
        this.innovations = innovations;
    }

    /**
     * One innovation.
     *
     * @throws Refusal {@code not-found}
     */
    public Innovation run(Call call, String id) {
        access.admit(call, GetInnovation.class);
        return innovations.find(id).orElseThrow(Access::notFound);
    }
}
