package id.sayembara.log.edge;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import id.sayembara.log.AppendEvents;
import id.sayembara.log.LogEntry;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Function {@code Anchor} of template.yaml: the event stream's second reader, which writes the editions' logs. R40. */
public final class AnchorHandler extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {
    @Inject
    AppendEvents append;

    /** As Lambda starts it. */
    public AnchorHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public AnchorHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("Anchor", builder));
    }

    /** Appends the batch. What fails fails whole and comes again whole: an event has one place, however often it comes. */
    @Override
    public StreamsEventResponse execute(DynamodbEvent batch) {
        append.run(batch.getRecords().stream()
                .filter(record -> "INSERT".equals(record.getEventName()))
                .map(record -> entry(record.getDynamodb().getNewImage()))
                .toList());
        return new StreamsEventResponse(List.of());
    }

    static LogEntry entry(Map<String, AttributeValue> image) {
        return new LogEntry(
                image.get("log").getS(),
                image.get("subject").getS(),
                Long.parseLong(image.get("sequence").getN()),
                image.get("hash").getS(),
                image.get("envelope").getS());
    }
}
