package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code CompetitionApi} of template.yaml. */
public final class CompetitionApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public CompetitionApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public CompetitionApiHandler(ApplicationContextBuilder builder) {
        super("CompetitionApi", "/health", builder);
    }
}
