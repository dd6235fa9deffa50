package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Gives what is known of one institution. */
@Singleton
public final class GetInstitution implements Operation {
    private final Access access;
    private final Institutions institutions;

    GetInstitution(Access access, Institutions institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    /**
     * One institution.
     *
     * @throws Refusal {@code not-found}
     */
    public Institution run(Call call, String id) {
        access.admit(call, GetInstitution.class);
        return institutions.find(id).orElseThrow(Access::notFound);
    }
}
