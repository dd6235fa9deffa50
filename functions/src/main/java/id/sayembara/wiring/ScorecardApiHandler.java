package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code ScorecardApi} of template.yaml. */
public final class ScorecardApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public ScorecardApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public ScorecardApiHandler(ApplicationContextBuilder builder) {
        super("ScorecardApi", "/health", builder);
    }
}
