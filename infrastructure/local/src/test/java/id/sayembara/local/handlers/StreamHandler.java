package id.sayembara.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Relays new things to the bus. {@code poison} fails by itself, {@code bomb} fails its whole batch. */
public final class StreamHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Clients clients;
    private final EventBridgeClient events;

    public StreamHandler(ApplicationContextBuilder builder) {
        this.clients = new Clients(builder.start());
        this.events = clients.client(EventBridgeClient.builder(), "eventbridge");
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
            String name = record.getDynamodb().getNewImage().get("pk").getS();
            if (name.startsWith("bomb")) {
                throw new IllegalStateException("bomb");
            }
            if (name.startsWith("poison")) {
                return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(
                        record.getDynamodb().getSequenceNumber())));
            }
            events.putEvents(b -> b.entries(PutEventsRequestEntry.builder()
                    .eventBusName(clients.value("event.bus"))
                    .source("things")
                    .detailType("ThingSaved")
                    .detail("{\"name\":\"" + name + "\"}")
                    .build()));
        }
        return new StreamsEventResponse(List.of());
    }
}
