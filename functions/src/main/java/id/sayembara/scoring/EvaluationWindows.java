package id.sayembara.scoring;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.Window;
import id.sayembara.platform.Windows;
import java.time.Instant;

/** An edition's windows and two more, which both close with the evaluation. R3. */
record EvaluationWindows(Timeline timeline) implements Windows {
    /** While evaluators get ready: from the opening of the screening. */
    static final String PREPARATION = "preparation";

    /** While proposals are given out: from the instant at which no screening decision can change any more. R20, R23. */
    static final String ASSIGNMENT = "assignment";

    @Override
    public Window window(String name) {
        Window screening = timeline.window(Timeline.SCREENING);
        return switch (name) {
            case PREPARATION -> untilScored(name, screening.opens());
            case ASSIGNMENT -> untilScored(name, screening.closes().plus(Timeline.DRAIN));
            default -> timeline.window(name);
        };
    }

    private Window untilScored(String name, Instant opens) {
        return new Window(name, opens, timeline.window(Timeline.EVALUATION).closes());
    }
}
