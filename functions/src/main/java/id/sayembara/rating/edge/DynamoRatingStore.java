package id.sayembara.rating.edge;

import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.rating.Citizen;
import id.sayembara.rating.Code;
import id.sayembara.rating.OpenedSession;
import id.sayembara.rating.RateProposal;
import id.sayembara.rating.Rated;
import id.sayembara.rating.RatingStore;
import id.sayembara.rating.RequestCode;
import id.sayembara.rating.Salts;
import id.sayembara.rating.Session;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Ratings and who may give them, in table {@code public}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "public.table")
@SerdeImport(RequestCode.Sent.class)
@SerdeImport(OpenedSession.class)
@SerdeImport(RateProposal.Saved.class)
final class DynamoRatingStore implements RatingStore {
    static final String COUNT = "#COUNT";

    /** A code is dropped some time after it can open nothing any more. */
    private static final Duration SOME_TIME = Duration.ofHours(1);

    private final Tables tables;
    private final String table;

    DynamoRatingStore(Tables tables, @Property(name = "public.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(table, key, type);
    }

    @Override
    public Salts salts(String edition, Salts ifNone) {
        return salts(tables, table, edition).orElseGet(() -> {
            try {
                Item item = Item.of("SALT#" + edition, "SALT")
                        .text("mail", ifNone.mail())
                        .text("network", ifNone.network());
                tables.dynamo()
                        .putItem(put -> put.tableName(table)
                                .item(item.values())
                                .conditionExpression("attribute_not_exists(pk)"));
            } catch (ConditionalCheckFailedException kept) {
                // by another request at this moment
            }
            return salts(tables, table, edition).orElseThrow();
        });
    }

    static Optional<Salts> salts(Tables tables, String table, String edition) {
        return tables.get(table, "SALT#" + edition, "SALT")
                .map(item -> new Salts(item.text("mail"), item.text("network")));
    }

    @Override
    public boolean count(String key, int most, Instant expires) {
        try {
            tables.dynamo()
                    .updateItem(update -> update.tableName(table)
                            .key(Item.key("LIMIT#" + key, "LIMIT"))
                            .conditionExpression("attribute_not_exists(pk) OR #count < :most")
                            .updateExpression("ADD #count :one SET expires = :expires")
                            .expressionAttributeNames(Map.of("#count", "count"))
                            .expressionAttributeValues(Map.of(
                                    ":most", number(most),
                                    ":one", number(1),
                                    ":expires", number(expires.getEpochSecond()))));
            return true;
        } catch (ConditionalCheckFailedException full) {
            return false;
        }
    }

    @Override
    public void issue(Code code, Remembered remembered) {
        Item item = Item.of(codeKey(code.edition(), code.person()), "CODE")
                .text("edition", code.edition())
                .text("person", code.person())
                .text("hash", code.hash())
                .number("until", code.expiresAt().toEpochMilli())
                .number("attempts", code.attempts())
                .flag("used", code.used())
                .expires(code.expiresAt().plus(SOME_TIME));
        commit(tables.transaction().put(table, item, null), remembered);
    }

    @Override
    public Optional<Code> attempt(String edition, String person, Instant at) {
        try {
            return Item.read(tables.dynamo()
                            .updateItem(update -> update.tableName(table)
                                    .key(Item.key(codeKey(edition, person), "CODE"))
                                    .conditionExpression("used = :false AND attempts < :most AND #until > :at")
                                    .updateExpression("ADD attempts :one")
                                    .expressionAttributeNames(Map.of("#until", "until"))
                                    .expressionAttributeValues(Map.of(
                                            ":false", AttributeValue.fromBool(false),
                                            ":most", number(Code.MOST_ATTEMPTS),
                                            ":at", number(at.toEpochMilli()),
                                            ":one", number(1)))
                                    .returnValues(ReturnValue.ALL_NEW))
                            .attributes())
                    .map(item -> new Code(
                            edition,
                            person,
                            item.text("hash"),
                            Instant.ofEpochMilli(item.number("until")),
                            (int) item.number("attempts"),
                            item.flag("used")));
        } catch (ConditionalCheckFailedException opensNothing) {
            return Optional.empty();
        }
    }

    @Override
    public void open(Session session, Citizen citizen, Optional<Code> used, Remembered remembered) {
        Item item = Item.of("SESSION#" + session.hash(), "SESSION")
                .text("edition", session.edition())
                .text("person", session.person())
                .instant("expiresAt", session.expiresAt())
                .expires(session.expiresAt());
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":since", AttributeValue.fromS(citizen.since().toString()));
        citizen.institution().ifPresent(institution -> values.put(":institution", AttributeValue.fromS(institution)));
        Transaction opened = tables.transaction()
                .put(table, item, "attribute_not_exists(pk)")
                .update(update -> update.tableName(table)
                        .key(Item.key(citizenKey(citizen.edition(), citizen.person()), "CITIZEN"))
                        .updateExpression("SET since = if_not_exists(since, :since)"
                                + (citizen.institution().isPresent() ? ", institution = :institution" : ""))
                        .expressionAttributeValues(values));
        used.ifPresent(code -> opened.update(update -> update.tableName(table)
                .key(Item.key(codeKey(code.edition(), code.person()), "CODE"))
                .conditionExpression("used = :false AND #hash = :hash")
                .updateExpression("SET used = :true")
                .expressionAttributeNames(Map.of("#hash", "hash"))
                .expressionAttributeValues(Map.of(
                        ":false", AttributeValue.fromBool(false),
                        ":true", AttributeValue.fromBool(true),
                        ":hash", AttributeValue.fromS(code.hash())))));
        commit(opened, remembered);
    }

    @Override
    public Optional<Session> session(String hash) {
        return tables.get(table, "SESSION#" + hash, "SESSION")
                .map(item -> new Session(hash, item.text("edition"), item.text("person"), item.instant("expiresAt")));
    }

    @Override
    public Optional<Citizen> citizen(String edition, String person) {
        return tables.get(table, citizenKey(edition, person), "CITIZEN")
                .map(item -> new Citizen(edition, person, item.instant("since"), item.textIfAny("institution")));
    }

    @Override
    public Optional<Rated> rating(String edition, String proposal, String person) {
        return tables.get(table, ratingsKey(edition, proposal, person), person).map(DynamoRatingStore::rated);
    }

    @Override
    public void save(Rated next, Remembered remembered) {
        String pk = ratingsKey(next.edition(), next.proposal(), next.person());
        Transaction saved = tables.transaction().replace(table, write(pk, next), next.version() - 1);
        if (next.version() == 1) {
            saved.update(update -> update.tableName(table)
                    .key(Item.key(pk, COUNT))
                    .updateExpression("ADD #count :one")
                    .expressionAttributeNames(Map.of("#count", "count"))
                    .expressionAttributeValues(Map.of(":one", number(1))));
        }
        commit(saved, remembered);
    }

    private void commit(Transaction transaction, Remembered remembered) {
        tables.remember(transaction, table, remembered).commit();
    }

    private static Item write(String pk, Rated r) {
        return Item.of(pk, r.person())
                .text("edition", r.edition())
                .text("proposal", r.proposal())
                .text("person", r.person())
                .text("usefulness", r.usefulness().toPlainString())
                .flag("used", r.used())
                .text("region", r.region())
                .text("comment", r.comment())
                .instant("firstAt", r.firstAt())
                .instant("at", r.at())
                .text("network", r.network())
                .instant("since", r.since())
                .text("institution", r.institution())
                .number("version", r.version());
    }

    static Rated rated(Item item) {
        return new Rated(
                item.text("edition"),
                item.text("proposal"),
                item.text("person"),
                new BigDecimal(item.text("usefulness")),
                item.flag("used"),
                item.textIfAny("region"),
                item.textIfAny("comment"),
                item.instant("firstAt"),
                item.instant("at"),
                item.text("network"),
                item.instant("since"),
                item.textIfAny("institution"),
                item.number("version"));
    }

    private static String codeKey(String edition, String person) {
        return "CODE#" + edition + "#" + person;
    }

    private static String citizenKey(String edition, String person) {
        return "CITIZEN#" + edition + "#" + person;
    }

    /** Sixteen partitions of each proposal, by the first digit of the person's hash: no key is hot. */
    private static String ratingsKey(String edition, String proposal, String person) {
        return ratingsKey(edition, proposal, person.charAt(0));
    }

    static String ratingsKey(String edition, String proposal, char digit) {
        return "RATING#" + edition + "#" + proposal + "#" + digit;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
