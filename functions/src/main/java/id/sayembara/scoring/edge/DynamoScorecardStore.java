package id.sayembara.scoring.edge;

import static id.sayembara.scoring.edge.Pages.number;

import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.scoring.Assignment;
import id.sayembara.scoring.Card;
import id.sayembara.scoring.CardStanding;
import id.sayembara.scoring.Clearance;
import id.sayembara.scoring.Desk;
import id.sayembara.scoring.LockedCard;
import id.sayembara.scoring.Profile;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.ProposeVoid;
import id.sayembara.scoring.RevisionRequest;
import id.sayembara.scoring.SavedScore;
import id.sayembara.scoring.Score;
import id.sayembara.scoring.ScorecardReceipt;
import id.sayembara.scoring.ScorecardStore;
import id.sayembara.scoring.SignIntegrity;
import id.sayembara.scoring.VoidRequest;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Scores in table {@code scorecards}, which ScorecardApi alone writes. R22. Keys and costs: {@code docs/data.md}. */
@Singleton
@SerdeImport(SignIntegrity.Signed.class)
@SerdeImport(SavedScore.class)
@SerdeImport(ScorecardReceipt.class)
@SerdeImport(CardStanding.class)
@SerdeImport(ProposeVoid.Proposed.class)
final class DynamoScorecardStore implements ScorecardStore {
    private final Tables tables;
    private final String scorecards;
    private final String evaluation;
    private final String events;
    private final Pages pages;

    DynamoScorecardStore(
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
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(scorecards, key, type);
    }

    @Override
    public Optional<Desk> desk(String edition, String evaluator) {
        return tables.get(scorecards, ScorecardItems.deskKey(edition, evaluator), ScorecardItems.DESK)
                .map(ScorecardItems::desk);
    }

    @Override
    public boolean closed(String edition) {
        return tables.get(scorecards, ScorecardItems.desksKey(edition), ScorecardItems.DESKS)
                .filter(item -> item.flag("frozen"))
                .isPresent();
    }

    @Override
    public void sign(Desk desk, Event event, Remembered remembered) {
        Transaction signed = tables.transaction()
                .put(scorecards, ScorecardItems.write(desk), "attribute_not_exists(pk)")
                .update(update -> update.tableName(scorecards)
                        .key(Item.key(ScorecardItems.desksKey(desk.edition()), ScorecardItems.DESKS))
                        .conditionExpression("attribute_not_exists(frozen)")
                        .updateExpression("ADD evaluators :evaluator")
                        .expressionAttributeValues(
                                Map.of(":evaluator", AttributeValue.fromSs(List.of(desk.evaluator())))));
        commit(signed, event, remembered);
    }

    @Override
    public Optional<Card> card(String evaluator, String proposal) {
        return tables.get(scorecards, ScorecardItems.key(evaluator), ScorecardItems.card(proposal))
                .map(ScorecardItems::card);
    }

    @Override
    public boolean declared(String edition, String person, String proposal) {
        return tables.get(scorecards, ScorecardItems.conflictsKey(edition, person), proposal)
                .isPresent();
    }

    @Override
    public List<Card> cards(String evaluator) {
        return pages.all(ScorecardItems.key(evaluator), ScorecardItems.card(""), ScorecardItems::card);
    }

    @Override
    public Optional<Score> score(String evaluator, String proposal, String criterion) {
        return tables.get(scorecards, ScorecardItems.key(evaluator), ScorecardItems.score(proposal, criterion))
                .map(ScorecardItems::score);
    }

    @Override
    public List<Score> scores(String evaluator, String proposal) {
        return pages.all(ScorecardItems.key(evaluator), ScorecardItems.score(proposal, ""), ScorecardItems::score);
    }

    @Override
    public Optional<LockedCard> locked(String evaluator, String proposal, int revision) {
        return tables.get(scorecards, ScorecardItems.key(evaluator), ScorecardItems.locked(proposal, revision))
                .map(ScorecardItems::locked);
    }

    @Override
    public void save(Score next, Card seen, Clearance clearance, Event event, Remembered remembered) {
        Transaction save = cleared(clearance).replace(scorecards, ScorecardItems.write(next), next.version() - 1);
        if (seen.isBlank()) {
            save.put(scorecards, ScorecardItems.write(seen.changed()), "attribute_not_exists(pk)")
                    .put(scorecards, ScorecardItems.progress(seen, Progress.State.BEGUN), "attribute_not_exists(pk)");
        } else {
            save.update(update -> update.tableName(scorecards)
                    .key(Item.key(ScorecardItems.key(seen.evaluator()), ScorecardItems.card(seen.proposal())))
                    .conditionExpression("version = :version")
                    .updateExpression("ADD changes :one")
                    .expressionAttributeValues(Map.of(":version", number(seen.version()), ":one", number(1))));
        }
        commit(onDesk(save, seen), event, remembered);
    }

    @Override
    public void remember(Remembered remembered) {
        tables.remember(tables.transaction(), scorecards, remembered).commit();
    }

    @Override
    public void lock(Card next, LockedCard locked, Clearance clearance, Event event, Remembered remembered) {
        commit(
                next(cleared(clearance), next)
                        .put(scorecards, ScorecardItems.write(locked), "attribute_not_exists(pk)")
                        .put(scorecards, ScorecardItems.progress(next, Progress.State.LOCKED), null),
                event,
                remembered);
    }

    @Override
    public void declare(
            Card next, String reason, String salt, Clearance clearance, Event event, Remembered remembered) {
        commit(
                next(cleared(clearance), next)
                        .put(
                                scorecards,
                                ScorecardItems.conflict(
                                        next, clearance.assignment().person(), reason, salt),
                                "attribute_not_exists(pk)")
                        .put(scorecards, ScorecardItems.progress(next, Progress.State.CONFLICT), null),
                event,
                remembered);
    }

    @Override
    public void request(Card next, RevisionRequest request, Clearance clearance, Event event, Remembered remembered) {
        commit(next(cleared(clearance), next).put(scorecards, ScorecardItems.write(request), null), event, remembered);
    }

    @Override
    public Optional<RevisionRequest> request(String evaluator, String proposal, String edition, int revision) {
        return tables.get(
                        scorecards,
                        ScorecardItems.revisionsKey(edition),
                        ScorecardItems.revision(evaluator, proposal, revision))
                .map(ScorecardItems::request);
    }

    @Override
    public Page<RevisionRequest> requests(String edition, Optional<String> after, int limit) {
        return pages.page(
                ScorecardItems.revisionsKey(edition),
                after.orElse(""),
                "~",
                limit,
                ScorecardItems::request,
                r -> ScorecardItems.revision(r.evaluator(), r.proposal(), r.revision()));
    }

    @Override
    public void approve(Card next, RevisionRequest approved, Event event, Remembered remembered) {
        commit(
                next(tables.transaction(), next)
                        .put(scorecards, ScorecardItems.write(approved), "attribute_exists(pk)"),
                event,
                remembered);
    }

    @Override
    public Optional<VoidRequest> voidRequest(String evaluator, String proposal, String edition) {
        return tables.get(scorecards, ScorecardItems.voidsKey(edition), evaluator + "#" + proposal)
                .map(ScorecardItems::voidRequest);
    }

    @Override
    public Page<VoidRequest> voids(String edition, Optional<String> after, int limit) {
        return pages.page(
                ScorecardItems.voidsKey(edition),
                after.orElse(""),
                "~",
                limit,
                ScorecardItems::voidRequest,
                v -> v.evaluator() + "#" + v.proposal());
    }

    @Override
    public void propose(Card next, VoidRequest request, Event event, Remembered remembered) {
        commit(
                next(tables.transaction(), next).put(scorecards, ScorecardItems.write(request), null),
                event,
                remembered);
    }

    @Override
    public void voidCard(Card next, VoidRequest approved, Event event, Remembered remembered) {
        commit(
                next(tables.transaction(), next)
                        .put(scorecards, ScorecardItems.write(approved), "attribute_exists(pk)")
                        .put(scorecards, ScorecardItems.progress(next, Progress.State.VOIDED), null),
                event,
                remembered);
    }

    /** The card in place of the one before, on a desk that is signed and not frozen. */
    private Transaction next(Transaction transaction, Card next) {
        if (next.changes() == 1) {
            transaction.put(scorecards, ScorecardItems.write(next), "attribute_not_exists(pk)");
        } else {
            transaction.put(
                    scorecards,
                    ScorecardItems.write(next),
                    "changes = :changes",
                    Map.of(":changes", number(next.changes() - 1)));
        }
        return onDesk(transaction, next);
    }

    private Transaction onDesk(Transaction transaction, Card card) {
        return transaction.check(check -> check.tableName(scorecards)
                .key(Item.key(ScorecardItems.deskKey(card.edition(), card.evaluator()), ScorecardItems.DESK))
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(frozen)"));
    }

    /** A transaction that holds only while the evaluator may come to the proposal as it was decided. R23. */
    private Transaction cleared(Clearance clearance) {
        Assignment assignment = clearance.assignment();
        Profile profile = clearance.profile();
        return tables.transaction()
                .check(check -> check.tableName(evaluation)
                        .key(Item.key(EvaluationItems.assignmentKey(assignment.proposal()), assignment.evaluator()))
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(removed)"))
                .check(check -> check.tableName(evaluation)
                        .key(Item.key(
                                EvaluationItems.profileKey(profile.edition(), profile.person()),
                                EvaluationItems.PROFILE))
                        .conditionExpression("version = :version")
                        .expressionAttributeValues(Map.of(":version", number(profile.version()))));
    }

    private void commit(Transaction transaction, Event event, Remembered remembered) {
        tables.remember(transaction.event(events, event), scorecards, remembered)
                .commit();
    }
}
