package id.sayembara.competition;

import id.sayembara.platform.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the closings of a timeline bring about, and when. R3, R6: computed anew from the timeline as it stands now. */
final class Effects {
    /** A reminder further from its closing than this has time to wait for nobody: it moves into office hours. */
    private static final Duration TIME_ENOUGH = Duration.ofHours(24);

    private final Timeline timeline;
    private final Reminders reminders;

    private Effects(Timeline timeline, Reminders reminders) {
        this.timeline = timeline;
        this.reminders = reminders;
    }

    /** Every effect, the first due first. */
    static List<Effect> of(Timeline timeline, Reminders reminders) {
        return new Effects(timeline, reminders).all();
    }

    private List<Effect> all() {
        List<Effect> all = new ArrayList<>();
        for (Window window : timeline.windows()) {
            switch (window.name()) {
                case Timeline.DRAFTING -> all.addAll(remind(window));
                case Timeline.SUBMISSION -> {
                    all.addAll(remind(window));
                    all.add(after(window, Effect.Kind.SEAL));
                }
                case Timeline.SCREENING -> all.add(after(window, Effect.Kind.ANNOUNCE_SCREENING));
                case Timeline.EVALUATION -> all.add(after(window, Effect.Kind.FREEZE));
                case Timeline.RATING -> all.add(after(window, Effect.Kind.RECOUNT));
                default -> {
                    // nothing comes of its closing yet
                }
            }
        }
        all.sort(Comparator.comparing(Effect::due).thenComparing(Effect::id));
        return List.copyOf(all);
    }

    /** Once the last request that came in time has ended. */
    private static Effect after(Window window, Effect.Kind kind) {
        return new Effect(
                kind + "/" + window.name() + "/" + window.closes(),
                kind,
                window.name(),
                window.closes(),
                window.closes().plus(Timeline.DRAIN),
                Optional.empty(),
                Optional.empty());
    }

    /** One for each lead that lies within the window; each is pointless once the next nearer one is due. */
    private List<Effect> remind(Window window) {
        List<Effect> effects = new ArrayList<>();
        Instant until = window.closes();
        for (Duration lead : reminders.leads().reversed()) {
            Instant due = due(window, lead);
            if (window.contains(due)) {
                String id =
                        Effect.Kind.REMIND + "/" + window.name() + "/" + Effect.written(lead) + "/" + window.closes();
                effects.add(new Effect(
                        id,
                        Effect.Kind.REMIND,
                        window.name(),
                        window.closes(),
                        due,
                        Optional.of(until),
                        Optional.of(lead)));
                until = due;
            }
        }
        return effects;
    }

    private Instant due(Window window, Duration lead) {
        Instant due = window.closes().minus(lead);
        return lead.compareTo(TIME_ENOUGH) < 0 ? due : inOffice(due.atZone(timeline.zone()));
    }

    /** This instant if offices are open then, else the last one before it at which they were. */
    private Instant inOffice(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        if (isWorkday(day) && !time.isBefore(reminders.from()) && !time.isAfter(reminders.until())) {
            return at.toInstant();
        }
        if (time.isBefore(reminders.from())) {
            day = day.minusDays(1);
        }
        while (!isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(reminders.until()).atZone(timeline.zone()).toInstant();
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
