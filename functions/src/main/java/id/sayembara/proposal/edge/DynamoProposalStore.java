package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import id.sayembara.proposal.Answer;
import id.sayembara.proposal.Disclosure;
import id.sayembara.proposal.Gate;
import id.sayembara.proposal.PreselectProposals;
import id.sayembara.proposal.Preselection;
import id.sayembara.proposal.Proposal;
import id.sayembara.proposal.ProposalState;
import id.sayembara.proposal.ProposalStore;
import id.sayembara.proposal.Receipt;
import id.sayembara.proposal.SavedAnswer;
import id.sayembara.proposal.Standing;
import io.micronaut.context.annotation.Property;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Proposals in table {@code proposals}, their events in table {@code events}. Keys and costs: {@code docs/data.md}. */
@Singleton
@SerdeImport(Standing.class)
@SerdeImport(SavedAnswer.class)
@SerdeImport(Receipt.class)
@SerdeImport(PreselectProposals.Chosen.class)
final class DynamoProposalStore implements ProposalStore {
    /** Most items DynamoDB answers at once. */
    private static final int BATCH = 100;

    private final Tables tables;
    private final String proposals;
    private final Optional<String> events;
    private final Roster roster;

    /** @param events the events' table; a function that only reads proposals has none */
    DynamoProposalStore(
            Tables tables,
            @Property(name = "proposals.table") String proposals,
            @Property(name = "events.table") Optional<String> events) {
        this.tables = tables;
        this.proposals = proposals;
        this.events = events;
        this.roster = new Roster(tables, proposals);
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(proposals, key, type);
    }

    @Override
    public Optional<Proposal> find(String id) {
        return tables.get(proposals, ProposalItem.key(id), ProposalItem.STATE).map(ProposalItem::read);
    }

    @Override
    public List<Proposal> findAll(List<String> ids) {
        Map<String, Proposal> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            Map<String, KeysAndAttributes> asked = Map.of(
                    proposals,
                    KeysAndAttributes.builder()
                            .consistentRead(true)
                            .keys(ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                                    .map(id -> Item.key(ProposalItem.key(id), ProposalItem.STATE))
                                    .toList())
                            .build());
            tables.dynamo()
                    .batchGetItemPaginator(get -> get.requestItems(asked))
                    .forEach(page -> page.responses().getOrDefault(proposals, List.of()).stream()
                            .map(values -> ProposalItem.read(Item.read(values).orElseThrow()))
                            .forEach(proposal -> found.put(proposal.id(), proposal)));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public Optional<Answer> answer(String proposal, String question) {
        return tables.get(proposals, ProposalItem.key(proposal), AnswerItem.PREFIX + question)
                .map(AnswerItem::read);
    }

    @Override
    public List<Answer> answers(String proposal) {
        QueryRequest request = QueryRequest.builder()
                .tableName(proposals)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                        Map.of(":pk", text(ProposalItem.key(proposal)), ":prefix", text(AnswerItem.PREFIX)))
                .build();
        List<Answer> answers = new ArrayList<>();
        tables.dynamo()
                .queryPaginator(request)
                .items()
                .forEach(values -> Item.read(values).map(AnswerItem::read).ifPresent(answers::add));
        return answers;
    }

    @Override
    public Gate gate(String edition, String institution) {
        return tables.get(proposals, GateItem.key(edition, institution), GateItem.GATE)
                .map(GateItem::read)
                .orElseGet(() -> roster.sealed(edition, institution)
                        ? Gate.shut(edition, institution)
                        : Gate.none(edition, institution));
    }

    @Override
    public Preselection preselection(String edition, String institution) {
        return tables.get(proposals, PreselectionItem.key(edition, institution), PreselectionItem.PRESELECTION)
                .map(PreselectionItem::read)
                .orElseGet(() -> Preselection.none(edition, institution));
    }

    @Override
    public Chain refusals(String proposal) {
        String subject = Proposal.subject(proposal) + "/refusals";
        return tables.get(proposals, "REFUSALS#" + proposal, "REFUSALS")
                .map(item -> new Chain(subject, item.number("version"), item.text("head")))
                .orElseGet(() -> Chain.start(subject));
    }

    @Override
    public Page<Proposal> list(
            String edition,
            Optional<String> institution,
            Optional<String> unit,
            ProposalState.Name state,
            Optional<String> after,
            int limit) {
        String index = institution.isPresent() ? "byInstitution" : "byState";
        String number = institution.isPresent() ? "gsi1" : "gsi2";
        String prefix = institution.isPresent() ? state.name() + "#" : "";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", text(edition + "#" + institution.orElse(state.name())));
        // a place is all digits, '#' and capitals: a space sorts right after the place it follows, '~' after all
        values.put(":from", text(prefix + after.map(place -> place + " ").orElse("0")));
        values.put(":to", text(prefix + "~"));
        unit.ifPresent(u -> values.put(":unit", text(u)));
        QueryRequest request = QueryRequest.builder()
                .tableName(proposals)
                .indexName(index)
                .keyConditionExpression(number + "pk = :pk AND " + number + "sk BETWEEN :from AND :to")
                .filterExpression(unit.isPresent() ? "#unit = :unit" : null)
                .expressionAttributeNames(unit.isPresent() ? Map.of("#unit", "unit") : null)
                .expressionAttributeValues(values)
                .limit(limit + 1)
                .build();
        List<Proposal> found = tables.dynamo().queryPaginator(request).items().stream()
                .limit(limit + 1L)
                .map(v -> ProposalItem.read(Item.read(v).orElseThrow()))
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, limit), Optional.of(ProposalItem.place(found.get(limit - 1))));
    }

    @Override
    public void start(Proposal proposal, Event event, Remembered remembered) {
        commit(
                tables.transaction().put(proposals, ProposalItem.write(proposal), "attribute_not_exists(pk)"),
                event,
                remembered);
    }

    @Override
    public void save(Answer answer, Proposal seen, Optional<String> title, Event event, Remembered remembered) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":version", number(seen.version()));
        values.put(":one", number(1));
        title.ifPresent(t -> values.put(":title", text(t)));
        Transaction save = tables.transaction()
                .replace(proposals, AnswerItem.write(answer), answer.version() - 1)
                .update(update -> update.tableName(proposals)
                        .key(Item.key(ProposalItem.key(seen.id()), ProposalItem.STATE))
                        .conditionExpression("version = :version")
                        .updateExpression(
                                title.isPresent()
                                        ? "ADD contentRevision :one SET title = :title"
                                        : "ADD contentRevision :one")
                        .expressionAttributeValues(values));
        commit(save, event, remembered);
    }

    @Override
    public void remember(Remembered remembered) {
        tables.remember(tables.transaction(), proposals, remembered).commit();
    }

    @Override
    public void move(Proposal next, Event event, Remembered remembered) {
        commit(moved(next), event, remembered);
    }

    @Override
    public void submit(
            Proposal next,
            Gate gate,
            Preselection preselection,
            Disclosure disclosure,
            Event event,
            Remembered remembered) {
        Transaction submission = moved(next)
                .replace(proposals, GateItem.write(gate), gate.version() - 1)
                .check(check -> check.tableName(proposals)
                        .key(Item.key(
                                PreselectionItem.key(preselection.edition(), preselection.institution()),
                                PreselectionItem.PRESELECTION))
                        .applyMutation(c -> unchanged(c, preselection.version())));
        if (gate.version() == 1) {
            submission.update(update -> roster.add(update, gate.edition(), gate.institution()));
        }
        if (!disclosure.answers().isEmpty()) {
            submission.put(proposals, disclosure(disclosure), "attribute_not_exists(pk)");
        }
        commit(submission, event, remembered);
    }

    @Override
    public void withdraw(Proposal next, Gate gate, Event event, Remembered remembered) {
        commit(moved(next).replace(proposals, GateItem.write(gate), gate.version() - 1), event, remembered);
    }

    @Override
    public void preselect(Preselection next, Gate gate, Event event, Remembered remembered) {
        Transaction choice = tables.transaction()
                .replace(proposals, PreselectionItem.write(next), next.version() - 1)
                .check(check -> check.tableName(proposals)
                        .key(Item.key(GateItem.key(gate.edition(), gate.institution()), GateItem.GATE))
                        .applyMutation(c -> unchanged(c, gate.version())));
        commit(choice, event, remembered);
    }

    @Override
    public void refuse(Event event) {
        String proposal = event.subject().split("/")[1];
        Item chain = Item.of("REFUSALS#" + proposal, "REFUSALS")
                .number("version", event.sequence())
                .text("head", event.hash());
        tables.transaction()
                .replace(proposals, chain, event.sequence() - 1)
                .event(eventsTable(), event)
                .commit();
    }

    @Override
    public List<Gate> seal(String edition) {
        return roster.seal(edition).stream()
                .map(institution -> sealGate(edition, institution))
                .toList();
    }

    private Gate sealGate(String edition, String institution) {
        String key = GateItem.key(edition, institution);
        while (true) {
            try {
                var sealed = tables.dynamo()
                        .updateItem(update -> update.tableName(proposals)
                                .key(Item.key(key, GateItem.GATE))
                                .conditionExpression("sealed = :open")
                                .updateExpression("SET sealed = :sealed ADD version :one")
                                .expressionAttributeValues(Map.of(
                                        ":open", AttributeValue.fromBool(false),
                                        ":sealed", AttributeValue.fromBool(true),
                                        ":one", number(1)))
                                .returnValues(ReturnValue.ALL_NEW));
                return GateItem.read(Item.read(sealed.attributes()).orElseThrow());
            } catch (ConditionalCheckFailedException sealedBefore) {
                return gate(edition, institution);
            } catch (TransactionConflictException submitting) {
                // it comes first: it belongs to what is sealed, or loses its race
            }
        }
    }

    private Transaction moved(Proposal next) {
        return tables.transaction()
                .put(
                        proposals,
                        ProposalItem.write(next),
                        "version = :version AND contentRevision = :revision",
                        Map.of(
                                ":version", number(next.version() - 1),
                                ":revision", number(next.contentRevision())));
    }

    private void commit(Transaction transaction, Event event, Remembered remembered) {
        tables.remember(transaction.event(eventsTable(), event), proposals, remembered)
                .commit();
    }

    private String eventsTable() {
        return events.orElseThrow(() -> new IllegalStateException("this function writes no proposals"));
    }

    private static Item disclosure(Disclosure disclosure) {
        Map<String, Object> answers = new HashMap<>();
        for (Answer answer : disclosure.answers()) {
            answers.put(
                    answer.question(),
                    Map.of("salt", answer.salt(), "value", answer.value().tree()));
        }
        return Item.of(ProposalItem.key(disclosure.proposal()), "DISCLOSURE#" + disclosure.manifest())
                .json("answers", answers);
    }

    private static void unchanged(ConditionCheck.Builder check, long version) {
        if (version == 0) {
            check.conditionExpression("attribute_not_exists(pk)");
        } else {
            check.conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(":version", number(version)));
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
