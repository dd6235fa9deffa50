package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code CatalogueApi} of template.yaml. */
public final class CatalogueApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public CatalogueApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public CatalogueApiHandler(ApplicationContextBuilder builder) {
        super("CatalogueApi", "/health", builder);
    }
}
