package id.sayembara.scoring;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.Window;
import id.sayembara.platform.Windows;

/** An edition's windows and one more: from the opening of the screening to the closing of the evaluation. R3. */
record EvaluationWindows(Timeline timeline) implements Windows {
    /** While evaluators may be assigned and get ready. */
    static final String ASSIGNMENT = "assignment";

    @Override
    public Window window(String name) {
        return name.equals(ASSIGNMENT)
                ? new Window(
                        ASSIGNMENT,
                        timeline.window(Timeline.SCREENING).opens(),
                        timeline.window(Timeline.EVALUATION).closes())
                : timeline.window(name);
    }
}
