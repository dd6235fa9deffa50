package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code AwardApi} of template.yaml. */
public final class AwardApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public AwardApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public AwardApiHandler(ApplicationContextBuilder builder) {
        super("AwardApi", "/health", builder);
    }
}
