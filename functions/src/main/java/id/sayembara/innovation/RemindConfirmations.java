package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionDirectory;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Window;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reminds institutions of innovations that nobody has confirmed this year. R38, R39: each institution once before each closing and lead,
 * however many innovations it has, however often this runs; a day too late it reminds nobody of that lead.
 */
@Singleton
public final class RemindConfirmations implements Operation {
    /** How long before the window closes. Our figures: no public rule gives any. */
    static final List<Duration> LEADS = List.of(Duration.ofDays(31), Duration.ofDays(7));

    /** So that not every hour of the window asks for every institution. */
    private static final Duration WITHIN = Duration.ofDays(1);

    private final InnovationStore innovations;
    private final InstitutionDirectory institutions;
    private final InnovationReminders reminders;

    RemindConfirmations(InnovationStore innovations, InstitutionDirectory institutions, InnovationReminders reminders) {
        this.innovations = innovations;
        this.institutions = institutions;
        this.reminders = reminders;
    }

    /**
     * Reminds everyone whose reminder is due by now.
     *
     * @return how many institutions have innovations to confirm; 0 when no reminder is due
     */
    public int run(Instant now) {
        Window window = Confirmation.window(now);
        int open = 0;
        for (Duration lead : LEADS) {
            Instant due = window.closes().minus(lead);
            if (!now.isBefore(due) && now.isBefore(due.plus(WITHIN))) {
                for (Institution institution : institutions.all()) {
                    open += remind(institution, window, lead, now) ? 1 : 0;
                }
            }
        }
        return open;
    }

    private boolean remind(Institution institution, Window window, Duration lead, Instant now) {
        int count = unconfirmed(institution.id(), now);
        if (count > 0) {
            reminders.remind(Chain.start(
                            "reminder/confirmation/" + window.closes() + "/P" + lead.toDays() + "D/" + institution.id())
                    .next(
                            new InnovationEvent.ConfirmationReminded(
                                    institution.id(), institution.servedBy(), count, window.closes()),
                            "-",
                            Actor.system(),
                            now));
        }
        return count > 0;
    }

    private int unconfirmed(String institution, Instant now) {
        List<String> unconfirmed = new ArrayList<>();
        Page.each(after -> innovations.owned(institution, after, Page.LIMIT), innovation -> {
            if (innovation.confirmed().filter(said -> said.isOf(now)).isEmpty()) {
                unconfirmed.add(innovation.id());
            }
        });
        return unconfirmed.size();
    }
}
