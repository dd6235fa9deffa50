package id.sayembara.scoring.edge;

import static id.sayembara.scoring.edge.Pages.number;
import static id.sayembara.scoring.edge.Pages.text;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.scoring.AssignEvaluator;
import id.sayembara.scoring.Assignment;
import id.sayembara.scoring.EvaluationStore;
import id.sayembara.scoring.Pin;
import id.sayembara.scoring.PinConflict;
import id.sayembara.scoring.Profile;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.Readings;
import id.sayembara.scoring.Removal;
import id.sayembara.scoring.RemoveAssignment;
import id.sayembara.scoring.SaveProfile;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/** Who may read what, in table {@code evaluation}. Keys and costs: {@code docs/data.md}. */
@Singleton
@SerdeImport(SaveProfile.Saved.class)
@SerdeImport(AssignEvaluator.Assigned.class)
@SerdeImport(RemoveAssignment.Removed.class)
@SerdeImport(PinConflict.Pinned.class)
final class DynamoEvaluationStore implements EvaluationStore {
    private final Tables tables;
    private final String evaluation;
    private final String scorecards;
    private final String events;
    private final Pages pages;

    DynamoEvaluationStore(
            Tables tables,
            @Property(name = "evaluation.table") String evaluation,
            @Property(name = "scorecards.table") String scorecards,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.evaluation = evaluation;
        this.scorecards = scorecards;
        this.events = events;
        this.pages = new Pages(tables, evaluation);
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(evaluation, key, type);
    }

    @Override
    public Optional<Profile> profile(String edition, String person) {
        return tables.get(evaluation, EvaluationItems.profileKey(edition, person), EvaluationItems.PROFILE)
                .map(EvaluationItems::profile);
    }

    @Override
    public Page<Profile> profiles(String edition, Optional<String> after, int limit) {
        return pages.page(
                "byEdition",
                "gsi2",
                EvaluationItems.profilesOf(edition),
                after,
                limit,
                EvaluationItems::profile,
                Profile::member);
    }

    @Override
    public void save(Profile next, Event event, Remembered remembered) {
        commit(saved(next), event, remembered);
    }

    @Override
    public void pin(Profile next, Pin pin, Event event, Remembered remembered) {
        // the same pin again only says its newest reason
        commit(saved(next).put(evaluation, EvaluationItems.pin(pin), null), event, remembered);
    }

    @Override
    public Optional<Assignment> assignment(String proposal, String evaluator) {
        return tables.get(evaluation, EvaluationItems.assignmentKey(proposal), evaluator)
                .filter(item -> !item.flag("removed"))
                .map(EvaluationItems::assignment);
    }

    @Override
    public Optional<Assignment> assigned(String proposal, String evaluator) {
        return tables.get(evaluation, EvaluationItems.assignmentKey(proposal), evaluator)
                .map(EvaluationItems::assignment);
    }

    @Override
    public Page<Assignment> assignments(String edition, Optional<String> after, int limit) {
        return pages.page(
                "byEdition",
                "gsi2",
                EvaluationItems.assignmentsOf(edition),
                after,
                limit,
                EvaluationItems::assignment,
                a -> a.proposal() + "#" + a.evaluator());
    }

    @Override
    public Page<Assignment> assignments(String edition, String evaluator, Optional<String> after, int limit) {
        return pages.page(
                "byEvaluator",
                "gsi1",
                EvaluationItems.assignmentsOf(edition, evaluator),
                after,
                limit,
                EvaluationItems::assignment,
                Assignment::proposal);
    }

    @Override
    public Optional<String> reader(String proposal, String person) {
        return tables.get(evaluation, EvaluationItems.readerKey(proposal), person)
                .filter(item -> !item.flag("released"))
                .map(item -> item.text("evaluator"));
    }

    @Override
    public Readings readings(String edition, String proposal) {
        return tables.get(evaluation, EvaluationItems.readingsKey(proposal), EvaluationItems.READINGS)
                .map(EvaluationItems::readings)
                .orElseGet(() -> Readings.none(edition, proposal));
    }

    @Override
    public void assign(Assignment assignment, Readings next, Profile seen, Event event, Remembered remembered) {
        Transaction assigned = tables.transaction()
                .put(
                        evaluation,
                        EvaluationItems.write(assignment),
                        "attribute_not_exists(pk) OR attribute_exists(removed)")
                .put(
                        evaluation,
                        EvaluationItems.reader(assignment),
                        "attribute_not_exists(pk) OR attribute_exists(released) OR evaluator = :evaluator",
                        Map.of(":evaluator", text(assignment.evaluator())))
                .replace(evaluation, EvaluationItems.write(next), next.version() - 1)
                .update(update -> update.tableName(evaluation)
                        .key(Item.key(
                                EvaluationItems.profileKey(seen.edition(), seen.person()), EvaluationItems.PROFILE))
                        .conditionExpression("version = :version AND #load < most")
                        .updateExpression("ADD #load :one")
                        .expressionAttributeNames(Map.of("#load", "load"))
                        .expressionAttributeValues(Map.of(":version", number(seen.version()), ":one", number(1))));
        commit(assigned, event, remembered);
    }

    @Override
    public void remove(Removal removal, Readings next, Event event, Remembered remembered) {
        Assignment assignment = removal.assignment();
        Transaction removed = tables.transaction()
                .update(update -> update.tableName(evaluation)
                        .key(Item.key(EvaluationItems.assignmentKey(assignment.proposal()), assignment.evaluator()))
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(removed)")
                        .updateExpression(
                                "SET removed = :true, reason = :reason, salt = :salt REMOVE gsi1pk, gsi1sk, gsi2pk, gsi2sk")
                        .expressionAttributeValues(Map.of(
                                ":true",
                                AttributeValue.fromBool(true),
                                ":reason",
                                text(removal.reason()),
                                ":salt",
                                text(removal.salt()))))
                .replace(evaluation, EvaluationItems.write(next), next.version() - 1)
                .update(update -> update.tableName(evaluation)
                        .key(Item.key(
                                EvaluationItems.profileKey(assignment.edition(), assignment.person()),
                                EvaluationItems.PROFILE))
                        .conditionExpression("attribute_exists(pk)")
                        .updateExpression("ADD #load :less")
                        .expressionAttributeNames(Map.of("#load", "load"))
                        .expressionAttributeValues(Map.of(":less", number(-1))))
                .check(check -> progressed(check, removal));
        if (removal.releases()) {
            removed.update(update -> update.tableName(evaluation)
                    .key(Item.key(EvaluationItems.readerKey(assignment.proposal()), assignment.person()))
                    .conditionExpression("evaluator = :evaluator")
                    .updateExpression("SET released = :true")
                    .expressionAttributeValues(Map.of(
                            ":true", AttributeValue.fromBool(true), ":evaluator", text(assignment.evaluator()))));
        }
        commit(removed, event, remembered);
    }

    /** Holds while the reading has come as far as was seen, and no further. */
    private void progressed(ConditionCheck.Builder check, Removal removal) {
        Assignment assignment = removal.assignment();
        check.tableName(scorecards)
                .key(Item.key(
                        ScorecardItems.progressKey(assignment.edition()),
                        assignment.proposal() + "#" + assignment.evaluator()));
        if (removal.seen() == Progress.State.ASSIGNED) {
            check.conditionExpression("attribute_not_exists(pk)");
        } else {
            check.conditionExpression("#state = :seen")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(
                            Map.of(":seen", text(removal.seen().name())));
        }
    }

    /** The profile as an update, so that its load, which assignments count, stays. */
    private Transaction saved(Profile next) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":edition", text(next.edition()));
        values.put(":person", text(next.person()));
        values.put(":member", text(next.member()));
        values.put(":subject", text(next.chain().subject()));
        values.put(":institutions", json(next.institutions()));
        values.put(":provinces", json(next.provinces()));
        values.put(":categories", json(next.categories()));
        values.put(":pinned", json(next.pinned()));
        values.put(":most", number(next.most()));
        values.put(":none", number(0));
        values.put(":salt", text(next.salt()));
        values.put(":version", number(next.version()));
        values.put(":head", text(next.chain().head()));
        values.put(":part", text(EvaluationItems.profilesOf(next.edition())));
        if (next.version() > 1) {
            values.put(":seen", number(next.version() - 1));
        }
        return tables.transaction()
                .update(update -> update.tableName(evaluation)
                        .key(Item.key(
                                EvaluationItems.profileKey(next.edition(), next.person()), EvaluationItems.PROFILE))
                        .conditionExpression(next.version() > 1 ? "version = :seen" : "attribute_not_exists(pk)")
                        .updateExpression(
                                "SET edition = :edition, person = :person, #member = :member, subject = :subject, institutions = :institutions, "
                                        + "provinces = :provinces, categories = :categories, pinned = :pinned, most = :most, "
                                        + "#load = if_not_exists(#load, :none), salt = :salt, version = :version, head = :head, "
                                        + "gsi2pk = :part, gsi2sk = :member")
                        .expressionAttributeNames(Map.of("#load", "load", "#member", "member"))
                        .expressionAttributeValues(values));
    }

    private void commit(Transaction transaction, Event event, Remembered remembered) {
        tables.remember(transaction.event(events, event), evaluation, remembered)
                .commit();
    }

    private static AttributeValue json(Set<String> texts) {
        return text(CanonicalJson.write(EvaluationItems.sorted(texts)));
    }
}
