package id.sayembara.document.edge;

import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentState.Accepted;
import id.sayembara.document.DocumentState.Awaited;
import id.sayembara.document.DocumentState.Received;
import id.sayembara.document.DocumentState.Refused;
import id.sayembara.document.DocumentStore;
import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import id.sayembara.document.Shelf;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Documents in the table {@code documents}: those of one proposal lie together. docs/data.md has the keys. */
@Singleton
@Requires(property = "documents.table")
final class DynamoDocumentStore implements DocumentStore {
    private static final Pattern ID = Pattern.compile("([0-9A-Z]{26})-([1-9][0-9]{0,8})");
    private static final String SHELF = "SHELF";

    private final Tables tables;
    private final String table;
    private final String events;

    DynamoDocumentStore(
            Tables tables,
            @Property(name = "documents.table") String table,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(table, key, type);
    }

    @Override
    public Optional<Document> find(String id) {
        return sort(id).flatMap(sk -> tables.get(table, partition(id), sk)).map(DynamoDocumentStore::document);
    }

    @Override
    public Shelf shelf(String proposal) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(subject(proposal))))
                .consistentRead(true)
                .build();
        long issued = 0;
        List<Document> documents = new ArrayList<>();
        for (Map<String, AttributeValue> values :
                tables.dynamo().queryPaginator(query).items()) {
            Item item = Item.read(values).orElseThrow();
            if (item.text("sk").equals(SHELF)) {
                issued = item.number("issued");
            } else {
                documents.add(document(item));
            }
        }
        return new Shelf(proposal, issued, List.copyOf(documents));
    }

    @Override
    public void issue(Document document, long issued, Event event, Remembered answer) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":next", number(issued + 1));
        if (issued > 0) {
            values.put(":issued", number(issued));
        }
        Transaction transaction = tables.transaction()
                .update(update -> update.tableName(table)
                        .key(Item.key(subject(document.proposal()), SHELF))
                        .updateExpression("SET issued = :next")
                        .conditionExpression(issued == 0 ? "attribute_not_exists(issued)" : "issued = :issued")
                        .expressionAttributeValues(values))
                .put(table, item(document), "attribute_not_exists(pk)")
                .event(events, event);
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void advance(Document before, Document after, Event event) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":before", number(before.chain().sequence()));
        values.put(":version", number(after.chain().sequence()));
        values.put(":head", AttributeValue.fromS(after.chain().head()));
        values.put(":state", AttributeValue.fromS(after.state().name()));
        values.put(":since", AttributeValue.fromS(since(after).toString()));
        StringBuilder set = new StringBuilder("SET #state = :state, since = :since, version = :version, head = :head");
        if (after.state() instanceof Refused refused) {
            values.put(":reason", AttributeValue.fromS(refused.reason().name()));
            set.append(", reason = :reason");
        }
        after.forgottenAt().ifPresent(until -> {
            values.put(":expires", number(until.getEpochSecond()));
            set.append(", expires = :expires");
        });
        String expression = after.forgottenAt().isPresent() ? set.toString() : set + " REMOVE expires";
        tables.transaction()
                .update(update -> update.tableName(table)
                        .key(Item.key(partition(after.id()), sort(after.id()).orElseThrow()))
                        .updateExpression(expression)
                        .conditionExpression("version = :before")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(values))
                .event(events, event)
                .commit();
    }

    @Override
    public boolean look(String id, Instant at, Instant since) {
        try {
            tables.dynamo()
                    .updateItem(update -> update.tableName(table)
                            .key(Item.key(partition(id), sort(id).orElseThrow()))
                            .updateExpression("SET lookedAt = :at")
                            .conditionExpression(
                                    "attribute_exists(pk) AND (attribute_not_exists(lookedAt) OR lookedAt <= :since)")
                            .expressionAttributeValues(
                                    Map.of(":at", number(at.toEpochMilli()), ":since", number(since.toEpochMilli()))));
            return true;
        } catch (ConditionalCheckFailedException looked) {
            return false;
        }
    }

    private static Item item(Document document) {
        Declaration declared = document.declared();
        Item item = Item.of(partition(document.id()), sort(document.id()).orElseThrow())
                .text("id", document.id())
                .text("proposal", document.proposal())
                .text("question", document.question())
                .text("edition", document.edition())
                .text("institution", document.institution())
                .text("servedBy", document.servedBy())
                .text("unit", document.unit())
                .text("fileName", declared.fileName())
                .text("salt", document.salt())
                .text("type", declared.type().name())
                .number("length", declared.length())
                .text("sha256", declared.sha256())
                .text("requestedBy", document.requestedBy())
                .instant("requestedAt", document.requestedAt())
                .text("state", document.state().name())
                .instant("since", since(document))
                .number("version", document.chain().sequence())
                .text("head", document.chain().head());
        document.forgottenAt().ifPresent(item::expires);
        return item;
    }

    private static Document document(Item item) {
        return new Document(
                item.text("id"),
                item.text("proposal"),
                item.text("question"),
                item.text("edition"),
                item.text("institution"),
                item.textIfAny("servedBy"),
                item.textIfAny("unit"),
                new Declaration(
                        item.text("fileName"),
                        DocumentType.valueOf(item.text("type")),
                        item.number("length"),
                        item.text("sha256")),
                item.text("salt"),
                item.text("requestedBy"),
                item.instant("requestedAt"),
                state(item),
                new Chain("document/" + item.text("id"), item.number("version"), item.text("head")));
    }

    private static DocumentState state(Item item) {
        Instant since = item.instant("since");
        return switch (item.text("state")) {
            case "AWAITED" -> new Awaited(since.plus(Document.TICKET));
            case "RECEIVED" -> new Received(since);
            case "ACCEPTED" -> new Accepted(since);
            case "REFUSED" -> new Refused(since, Reason.valueOf(item.text("reason")));
            default -> throw new IllegalStateException("the item's state is none of a document");
        };
    }

    /** Since when it is in its state. */
    private static Instant since(Document document) {
        return switch (document.state()) {
            case Awaited awaited -> awaited.until().minus(Document.TICKET);
            case Received received -> received.at();
            case Accepted accepted -> accepted.at();
            case Refused refused -> refused.at();
        };
    }

    private static String partition(String id) {
        return subject(id.substring(0, Math.max(0, id.lastIndexOf('-'))));
    }

    /** Evidence of replications lies apart from proposals' documents, so that a role may be granted one without the other. */
    private static String subject(String id) {
        return (id.startsWith("R") ? "REPLICATION#" : "PROPOSAL#") + id;
    }

    /** The sort key; empty for a text that is no document's id. */
    private static Optional<String> sort(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of("DOCUMENT#%09d".formatted(Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
