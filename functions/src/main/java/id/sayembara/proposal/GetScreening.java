package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Shows one sealed submission with what the machine found and what was decided. R13, R20. */
@Singleton
public final class GetScreening implements Operation {
    private final Access access;
    private final ScreeningStore screenings;
    private final Submissions submissions;

    GetScreening(Access access, ScreeningStore screenings, Submissions submissions) {
        this.access = access;
        this.screenings = screenings;
        this.submissions = submissions;
    }

    /**
     * The submission as the caller may see it.
     *
     * @throws Refusal {@code not-found} until it is sealed and prepared
     */
    public ScreeningSheet run(Call call, String proposal) {
        Actor actor = access.admit(call, GetScreening.class);
        Screened screened = access.own(actor, GetScreening.class, screenings.screened(proposal));
        return ScreeningSheet.of(screened, submissions.answers(screened.submission()), actor);
    }
}
