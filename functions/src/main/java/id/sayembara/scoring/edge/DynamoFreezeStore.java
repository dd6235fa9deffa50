package id.sayembara.scoring.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.scoring.Card;
import id.sayembara.scoring.Desk;
import id.sayembara.scoring.FreezeStore;
import id.sayembara.scoring.LockedCard;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Freezes desks in table {@code scorecards} and reads what stands there; what it says of it is in {@code evaluation}. */
@Singleton
final class DynamoFreezeStore implements FreezeStore {
    /** Saves met in a row at one desk before the whole is tried anew. */
    private static final int TRIES = 50;

    private final Tables tables;
    private final String scorecards;
    private final String evaluation;
    private final String events;
    private final Pages pages;

    DynamoFreezeStore(
            Tables tables,
            @Property(name = "scorecards.table") String scorecards,
            @Property(name = "evaluation.table") String evaluation,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.scorecards = scorecards;
        this.evaluation = evaluation;
        this.events = events;
        this.pages = new Pages(tables, scorecards);
    }

    @Override
    public List<String> freeze(String edition) {
        AttributeValue evaluators =
                frozen(ScorecardItems.desksKey(edition), ScorecardItems.DESKS).get("evaluators");
        return evaluators == null
                ? List.of()
                : evaluators.ss().stream().sorted().toList();
    }

    @Override
    public Desk freeze(String edition, String evaluator) {
        return ScorecardItems.desk(Item.read(frozen(ScorecardItems.deskKey(edition, evaluator), ScorecardItems.DESK))
                .orElseThrow());
    }

    @Override
    public List<LockedCard> standing(String edition, String evaluator) {
        String key = ScorecardItems.key(evaluator);
        Map<String, LockedCard> locked = pages.all(key, "LOCKED#", ScorecardItems::locked).stream()
                .collect(Collectors.toMap(
                        card -> ScorecardItems.locked(card.proposal(), card.revision()), Function.identity()));
        return pages.all(key, ScorecardItems.card(""), ScorecardItems::card).stream()
                .filter(card ->
                        card.edition().equals(edition) && card.standing().isPresent())
                .map(card -> standing(card, locked))
                .toList();
    }

    private static LockedCard standing(Card card, Map<String, LockedCard> locked) {
        LockedCard found = locked.get(
                ScorecardItems.locked(card.proposal(), card.standing().orElseThrow()));
        if (found == null) {
            throw new IllegalStateException("a scorecard of " + card.proposal() + " stands that was never locked");
        }
        return found;
    }

    @Override
    public Optional<Frozen> frozen(String edition) {
        return tables.get(evaluation, "FREEZE#" + edition, "FREEZE")
                .map(item -> new Frozen(edition, (int) item.number("desks")));
    }

    @Override
    public void conclude(Frozen said, Event event) {
        tables.transaction()
                .put(
                        evaluation,
                        Item.of("FREEZE#" + said.edition(), "FREEZE")
                                .number("desks", said.desks())
                                .number("version", event.sequence())
                                .text("head", event.hash()),
                        "attribute_not_exists(pk)")
                .event(events, event)
                .commit();
    }

    /** The item as it is once it is frozen. */
    private Map<String, AttributeValue> frozen(String pk, String sk) {
        for (int tries = 1; ; tries++) {
            try {
                return tables.dynamo()
                        .updateItem(update -> update.tableName(scorecards)
                                .key(Item.key(pk, sk))
                                .updateExpression("SET frozen = :true")
                                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true)))
                                .returnValues(ReturnValue.ALL_NEW))
                        .attributes();
            } catch (TransactionConflictException e) {
                // a save holds the desk at this moment: it counts, and then the desk is free
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
