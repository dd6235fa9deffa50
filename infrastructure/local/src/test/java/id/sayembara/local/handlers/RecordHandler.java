package id.sayembara.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes down each stored object it hears of. A key with {@code bad} in it makes it fail. */
public final class RecordHandler implements RequestHandler<Map<String, Object>, String> {

    private final Clients clients;
    private final DynamoDbClient tables;

    public RecordHandler(ApplicationContextBuilder builder) {
        this.clients = new Clients(builder.start());
        this.tables = clients.client(DynamoDbClient.builder(), "dynamodb");
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        Map<?, ?> object = (Map<?, ?>) ((Map<?, ?>) event.get("detail")).get("object");
        String key = String.valueOf(object.get("key"));
        if (key.contains("bad")) {
            throw new IllegalStateException("bad object");
        }
        tables.putItem(b -> b.tableName(clients.value("things.table"))
                .item(Map.of(
                        "pk", AttributeValue.fromS("stored " + key),
                        "kind", AttributeValue.fromS("plain"),
                        "size", AttributeValue.fromS(String.valueOf(object.get("size"))),
                        "version", AttributeValue.fromS(String.valueOf(object.get("version-id"))))));
        return "stored";
    }
}
