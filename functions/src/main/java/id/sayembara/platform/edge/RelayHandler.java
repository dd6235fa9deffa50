package id.sayembara.platform.edge;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Function {@code Relay} of template.yaml: the event stream's first reader, which carries every event to the bus. R40. */
public final class RelayHandler extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {
    @Inject
    Bus bus;

    /** As Lambda starts it. */
    public RelayHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public RelayHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("Relay", builder));
    }

    /** Carries the batch on. What the bus did not take is reported from the first on, so that the order within a subject holds. */
    @Override
    public StreamsEventResponse execute(DynamodbEvent batch) {
        List<DynamodbEvent.DynamodbStreamRecord> inserted = batch.getRecords().stream()
                .filter(r -> "INSERT".equals(r.getEventName()))
                .toList();
        List<Bus.Entry> entries = new ArrayList<>();
        for (DynamodbEvent.DynamodbStreamRecord record : inserted) {
            Map<String, AttributeValue> image = record.getDynamodb().getNewImage();
            entries.add(new Bus.Entry(
                    "sayembara", image.get("type").getS(), image.get("envelope").getS()));
        }
        int carried = bus.put(entries);
        if (carried == entries.size()) {
            return new StreamsEventResponse(List.of());
        }
        String first = inserted.get(carried).getDynamodb().getSequenceNumber();
        return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(first)));
    }
}
