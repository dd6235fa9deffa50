package id.sayembara.proposal;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.Window;
import java.time.LocalDate;
import java.time.Period;

/** How old an innovation must be. R10: counted in calendar terms back from the closing of registration. */
final class Age {
    private Age() {}

    /**
     * The last day on which implementation may have begun. The closing is an instant; its day is the last one on which
     * registration is open in the edition's zone, so that a closing at midnight belongs to the day it ends. Two years before 29
     * February is 28 February.
     */
    static LocalDate latestStart(Timeline timeline, Period minimum) {
        return closingDay(timeline).minus(minimum);
    }

    /** The last day on which registration is open, in the edition's zone. */
    static LocalDate closingDay(Timeline timeline) {
        Window registration = timeline.window(Timeline.SUBMISSION);
        return registration.closes().minusNanos(1).atZone(timeline.zone()).toLocalDate();
    }
}
