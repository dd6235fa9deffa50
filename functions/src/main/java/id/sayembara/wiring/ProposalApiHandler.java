package id.sayembara.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** Function {@code ProposalApi} of template.yaml. */
public final class ProposalApiHandler extends HttpFunction {

    /** As Lambda starts it. */
    public ProposalApiHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public ProposalApiHandler(ApplicationContextBuilder builder) {
        super("ProposalApi", "/health", builder);
    }
}
