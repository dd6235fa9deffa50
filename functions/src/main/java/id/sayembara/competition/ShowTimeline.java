package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows anyone what is open at the instant of the request, and every opening and closing. R1, R2, R3, R7. */
@Singleton
public final class ShowTimeline implements Operation {
    private final Access access;
    private final Editions editions;

    ShowTimeline(Access access, Editions editions) {
        this.access = access;
        this.editions = editions;
    }

    /**
     * The timeline as it stands now.
     *
     * @throws Refusal {@code not-found} when the edition is not published
     */
    public ShownTimeline run(Call call, String id) {
        access.admit(call, ShowTimeline.class);
        Edition edition = editions.current(id).orElseThrow(Access::notFound);
        return ShownTimeline.of(id, edition.timeline(), call.receivedAt());
    }
}
