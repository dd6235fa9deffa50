package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the institutions by id. */
@Singleton
public final class ListInstitutions implements Operation {
    private final Access access;
    private final InstitutionStore institutions;

    ListInstitutions(Access access, InstitutionStore institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    /** One page. */
    public Page<Institution> run(Call call, Optional<String> after, int limit) {
        access.admit(call, ListInstitutions.class);
        return institutions.list(after, limit);
    }
}
