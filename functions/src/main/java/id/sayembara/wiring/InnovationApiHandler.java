package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code InnovationApi} of template.yaml. */
public final class InnovationApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public InnovationApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public InnovationApiHandler(ApplicationContextBuilder builder) {
        super("InnovationApi", "/health", builder);
    }
}
