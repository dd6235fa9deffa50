package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.Map;

/** Counts an edition's sealed submissions by group and state: exact at each moment. R20. */
@Singleton
public final class GetScreeningCounts implements Operation {
    private final Access access;
    private final ScreeningStore screenings;

    GetScreeningCounts(Access access, ScreeningStore screenings) {
        this.access = access;
        this.screenings = screenings;
    }

    /** By group, then by state; a group that nobody entered is not there. */
    public Map<String, Map<ScreeningState.Name, Long>> run(Call call, String edition) {
        access.admit(call, GetScreeningCounts.class);
        return screenings.counts(edition);
    }
}
