package id.sayembara.replication;

import id.sayembara.innovation.InnovationReminders;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reminds sources that somebody waits for their answer, and tells both institutions once the secretariat answers instead. R3, R38, R39:
 * each once, however often it runs; one that comes late tells only the newest step.
 */
@Singleton
public final class RemindSources implements Operation {
    /** How long after the request the source is reminded. Our figures: no public rule gives any. */
    static final List<Duration> REMINDERS = List.of(Duration.ofDays(7), Duration.ofDays(14));

    private final ReplicationStore replications;
    private final InnovationReminders reminders;

    RemindSources(ReplicationStore replications, InnovationReminders reminders) {
        this.replications = replications;
        this.reminders = reminders;
    }

    /**
     * Reminds everyone whose silence has reached a step by now.
     *
     * @return how many replications wait for an answer that long
     */
    public int run(Instant now) {
        Instant first = now.minus(REMINDERS.getFirst());
        List<String> waiting = new ArrayList<>();
        Page.each(after -> replications.waiting(ReplicationState.REQUESTED, first, after, Page.LIMIT), asked -> {
            remind(asked, now);
            waiting.add(asked.id());
        });
        return waiting.size();
    }

    private void remind(Replication asked, Instant now) {
        Duration silence = Duration.between(asked.requestedBy().at(), now);
        boolean overdue = silence.compareTo(Replication.ANSWER) >= 0;
        Duration step = overdue
                ? Replication.ANSWER
                : REMINDERS.stream()
                        .filter(lead -> silence.compareTo(lead) >= 0)
                        .toList()
                        .getLast();
        reminders.remind(Chain.start("reminder/replication/" + asked.id() + "/P" + step.toDays() + "D")
                .next(
                        overdue
                                ? new ReplicationEvent.ReplicationEscalated(asked)
                                : new ReplicationEvent.SourceReminded(asked),
                        "-",
                        Actor.system(),
                        now));
    }
}
