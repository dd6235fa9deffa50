package id.sayembara.replication.edge;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.innovation.RemindConfirmations;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.replication.RemindSources;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Function {@code InnovationTick} of template.yaml: each hour, who is to be reminded. R3. What fails comes again with the next hour. */
public final class InnovationTickHandler extends MicronautRequestHandler<ScheduledEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(InnovationTickHandler.class);

    @Inject
    RemindSources remind;

    @Inject
    RemindConfirmations remindConfirmations;

    @Inject
    InstantSource clock;

    /** As Lambda starts it. */
    public InnovationTickHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public InnovationTickHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("InnovationTick", builder));
    }

    /** Reminds by now; what the event says of time does not count. */
    @Override
    public String execute(ScheduledEvent event) {
        Instant now = clock.instant();
        LOG.info("{} replications wait for an answer", remind.run(now));
        LOG.info("{} institutions are reminded to confirm", remindConfirmations.run(now));
        return "reminded";
    }
}
