package id.sayembara.award.edge;

import id.sayembara.award.CertificateBook;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Certificates by the events that say they were made: subject {@code certificate/<SHA-256>}, the first and only one. */
@Singleton
@Requires(property = "awards.table")
final class DynamoCertificateBook implements CertificateBook {
    private final Tables tables;
    private final String events;

    DynamoCertificateBook(Tables tables, @Property(name = "events.table") String events) {
        this.tables = tables;
        this.events = events;
    }

    @Override
    public void keep(Event made) {
        try {
            tables.transaction().event(events, made).commit();
        } catch (Contention twice) {
            // it was made before, of the same bytes
        }
    }

    @Override
    public Optional<Entry> find(String sha256) {
        var found = tables.dynamo()
                .getItem(get -> get.tableName(events)
                        .key(Map.of(
                                "subject", AttributeValue.fromS("certificate/" + sha256),
                                "sequence", AttributeValue.fromN("1")))
                        .consistentRead(true));
        return Item.read(found.item())
                .map(item -> (Map<?, ?>) JsonTree.object(item.text("envelope")).get("body"))
                .map(body -> new Entry((String) body.get("number"), Math.toIntExact((Long) body.get("revision"))));
    }
}
