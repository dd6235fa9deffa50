package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code EvaluationApi} of template.yaml. */
public final class EvaluationApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public EvaluationApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public EvaluationApiHandler(ApplicationContextBuilder builder) {
        super("EvaluationApi", "/health", builder);
    }
}
