package id.sayembara.competition.edge;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.competition.DispatchDueEffects;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Function {@code TimelineTick} of template.yaml: each minute, what is due. R3. What fails comes again with the next minute. */
public final class TimelineTickHandler extends MicronautRequestHandler<ScheduledEvent, String> {
    @Inject
    DispatchDueEffects dispatch;

    @Inject
    InstantSource clock;

    /** As Lambda starts it. */
    public TimelineTickHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public TimelineTickHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("TimelineTick", builder));
    }

    /** Tells what is due by now; what the event says of time does not count. */
    @Override
    public String execute(ScheduledEvent event) {
        dispatch.run(clock.instant());
        return "told";
    }
}
