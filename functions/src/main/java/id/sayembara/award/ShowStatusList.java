package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows anyone which issues of an edition's awards do not stand any more, signed. R37. */
@Singleton
public final class ShowStatusList implements Operation {
    private final Access access;
    private final AwardStore awards;

    ShowStatusList(Access access, AwardStore awards) {
        this.access = access;
        this.awards = awards;
    }

    /** @throws Refusal {@code not-found} before the edition's first issue */
    public StatusList run(Call call, String edition) {
        access.admit(call, ShowStatusList.class);
        return awards.statusList(edition).orElseThrow(Access::notFound);
    }
}
