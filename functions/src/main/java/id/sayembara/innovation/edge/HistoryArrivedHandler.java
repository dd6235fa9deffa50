package id.sayembara.innovation.edge;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.innovation.ImportHistory;
import id.sayembara.innovation.ImportHistory.Outcome;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.annotation.Property;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code HistoryArrived} of template.yaml: a list of earlier years arrived in the uploads bucket, or its import is to go on.
 * What fails is thrown, tried again and dead-lettered.
 */
public final class HistoryArrivedHandler extends MicronautRequestHandler<ScheduledEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryArrivedHandler.class);

    @Inject
    ImportHistory read;

    @Property(name = "uploads.bucket")
    String uploads;

    /** As Lambda starts it. */
    public HistoryArrivedHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public HistoryArrivedHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("HistoryArrived", builder));
    }

    /** Reads on and answers how the call ended. */
    @Override
    public String execute(ScheduledEvent event) {
        Optional<String> id = imported(event.getDetail());
        Outcome outcome = id.map(read::run).orElse(Outcome.UNKNOWN);
        LOG.info("list {}: {}", outcome == Outcome.UNKNOWN ? "of nobody's" : id.orElseThrow(), outcome);
        return outcome.name();
    }

    private Optional<String> imported(Map<String, Object> detail) {
        if (detail == null || !uploads.equals(text(detail, "bucket", "name"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(text(detail, "object", "key")).flatMap(HistoryKeys::imported);
    }

    private static String text(Map<String, Object> detail, String part, String name) {
        return detail.get(part) instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : null;
    }
}
