package id.sayembara.platform.edge;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Operation;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.inject.BeanDefinition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts a function's Micronaut context. An operation that no row of the access table grants stops the start. */
public final class FunctionContext {
    /** The property that says which function this is; each controller requires its own value of it. */
    public static final String FUNCTION = "sayembara.function";

    /** The property that gives an HTTP function's health route. */
    public static final String HEALTH = "sayembara.health";

    private FunctionContext() {}

    /**
     * A started context.
     *
     * @param function logical id in template.yaml
     * @throws IllegalStateException when an operation has no grant
     */
    public static ApplicationContext start(String function, ApplicationContextBuilder builder) {
        ApplicationContext context = builder.banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .properties(Map.of(
                        FUNCTION,
                        function,
                        "micronaut.application.name",
                        function,
                        "micronaut.server.max-request-size",
                        "11534336"))
                .build()
                .start();
        requireGrants(context);
        return context;
    }

    private static void requireGrants(ApplicationContext context) {
        Set<Class<? extends Operation>> granted = context.getBeansOfType(AccessRows.class).stream()
                .flatMap(feature -> feature.rows().stream())
                .map(AccessRow::operation)
                .collect(Collectors.toSet());
        for (BeanDefinition<Operation> definition : context.getBeanDefinitions(Operation.class)) {
            if (!granted.contains(definition.getBeanType())) {
                context.close();
                throw new IllegalStateException("no row of the access table grants "
                        + definition.getBeanType().getName());
            }
        }
    }
}
