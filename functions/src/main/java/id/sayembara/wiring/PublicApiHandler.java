package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code PublicApi} of template.yaml. */
public final class PublicApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public PublicApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public PublicApiHandler(ApplicationContextBuilder builder) {
        super("PublicApi", "/public/health", builder);
    }
}
