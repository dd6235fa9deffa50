package id.sayembara.proposal;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.InMemory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Proposals in memory. Keeps the contract. */
public class InMemoryProposalStore extends InMemory implements ProposalStore {
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final Map<String, TreeMap<String, Answer>> answers = new HashMap<>();
    private final Map<String, Gate> gates = new HashMap<>();
    private final Map<String, Preselection> preselections = new HashMap<>();
    private final Set<String> sealed = new HashSet<>();
    private final Map<String, Chain> refusals = new HashMap<>();
    private final Map<String, Disclosure> disclosures = new HashMap<>();

    @Override
    public synchronized Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.get(id));
    }

    @Override
    public synchronized List<Proposal> findAll(List<String> ids) {
        return ids.stream().filter(proposals::containsKey).map(proposals::get).toList();
    }

    @Override
    public synchronized Optional<Answer> answer(String proposal, String question) {
        return Optional.ofNullable(answers(proposal, question));
    }

    @Override
    public synchronized List<Answer> answers(String proposal) {
        return List.copyOf(answers.getOrDefault(proposal, new TreeMap<>()).values());
    }

    @Override
    public synchronized Gate gate(String edition, String institution) {
        Gate none = sealed.contains(edition) ? Gate.shut(edition, institution) : Gate.none(edition, institution);
        return gates.getOrDefault(edition + "#" + institution, none);
    }

    @Override
    public synchronized Preselection preselection(String edition, String institution) {
        return preselections.getOrDefault(edition + "#" + institution, Preselection.none(edition, institution));
    }

    @Override
    public synchronized Chain refusals(String proposal) {
        return refusals.getOrDefault(proposal, Chain.start(Proposal.subject(proposal) + "/refusals"));
    }

    /** What opens a manifest. */
    synchronized Optional<Disclosure> disclosure(String manifest) {
        return Optional.ofNullable(disclosures.get(manifest));
    }

    @Override
    public synchronized Page<Proposal> list(
            String edition,
            Optional<String> institution,
            Optional<String> unit,
            ProposalState.Name state,
            Optional<String> after,
            int limit) {
        List<Proposal> found = proposals.values().stream()
                .filter(p -> p.edition().equals(edition) && p.state().name() == state)
                .filter(p -> institution.isEmpty() || institution.get().equals(p.institution()))
                .filter(p -> unit.isEmpty() || unit.equals(p.unit()))
                .sorted(Comparator.comparing(InMemoryProposalStore::place))
                .filter(p -> after.isEmpty() || place(p).compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(found.subList(0, limit), Optional.of(place(found.get(limit - 1))));
    }

    @Override
    public synchronized void start(Proposal proposal, Event event, Remembered remembered) {
        require(!proposals.containsKey(proposal.id()));
        requireFree(event, remembered);
        proposals.put(proposal.id(), proposal);
        keep(event, remembered);
    }

    @Override
    public synchronized void save(
            Answer answer, Proposal seen, Optional<String> title, Event event, Remembered remembered) {
        Proposal now = proposals.get(seen.id());
        require(now.version() == seen.version());
        Answer before = answers(seen.id(), answer.question());
        require((before == null ? 0 : before.version()) == answer.version() - 1);
        requireFree(event, remembered);
        proposals.put(seen.id(), counted(now, title));
        answers.computeIfAbsent(seen.id(), id -> new TreeMap<>()).put(answer.question(), answer);
        keep(event, remembered);
    }

    @Override
    public synchronized void remember(Remembered remembered) {
        requireFree(remembered);
        keep(remembered);
    }

    @Override
    public synchronized void move(Proposal next, Event event, Remembered remembered) {
        requireMoves(next);
        requireFree(event, remembered);
        proposals.put(next.id(), next);
        keep(event, remembered);
    }

    @Override
    public synchronized void submit(
            Proposal next,
            Gate gate,
            Preselection preselection,
            Disclosure disclosure,
            Event event,
            Remembered remembered) {
        requireMoves(next);
        requireNext(gate);
        require(preselection(preselection.edition(), preselection.institution()).version() == preselection.version());
        requireFree(event, remembered);
        proposals.put(next.id(), next);
        gates.put(gate.edition() + "#" + gate.institution(), gate);
        disclosures.put(disclosure.manifest(), disclosure);
        keep(event, remembered);
    }

    @Override
    public synchronized void withdraw(Proposal next, Gate gate, Event event, Remembered remembered) {
        requireMoves(next);
        requireNext(gate);
        requireFree(event, remembered);
        proposals.put(next.id(), next);
        gates.put(gate.edition() + "#" + gate.institution(), gate);
        keep(event, remembered);
    }

    @Override
    public synchronized void preselect(Preselection next, Gate gate, Event event, Remembered remembered) {
        require(preselection(next.edition(), next.institution()).version() == next.version() - 1);
        require(gate(gate.edition(), gate.institution()).version() == gate.version());
        requireFree(event, remembered);
        preselections.put(next.edition() + "#" + next.institution(), next);
        keep(event, remembered);
    }

    @Override
    public synchronized void refuse(Event event) {
        String proposal = event.subject().split("/")[1];
        require(refusals(proposal).sequence() == event.sequence() - 1);
        refusals.put(proposal, event.chain());
        keep(event);
    }

    @Override
    public synchronized List<Gate> seal(String edition) {
        sealed.add(edition);
        gates.replaceAll((key, gate) -> gate.edition().equals(edition) && !gate.sealed()
                ? new Gate(edition, gate.institution(), gate.version() + 1, gate.submissions(), true)
                : gate);
        return gates.values().stream()
                .filter(gate -> gate.edition().equals(edition))
                .toList();
    }

    private Answer answers(String proposal, String question) {
        return answers.getOrDefault(proposal, new TreeMap<>()).get(question);
    }

    private void requireMoves(Proposal next) {
        Proposal now = proposals.get(next.id());
        require(now.version() == next.version() - 1 && now.contentRevision() == next.contentRevision());
    }

    private void requireNext(Gate next) {
        Gate now = gate(next.edition(), next.institution());
        require(now.version() == next.version() - 1 && !(now.version() == 0 && now.sealed()));
    }

    private static Proposal counted(Proposal p, Optional<String> title) {
        return new Proposal(
                p.id(),
                p.edition(),
                p.formVersion(),
                p.group(),
                p.institution(),
                p.servedBy(),
                p.unit(),
                title.orElse(p.title()),
                p.state(),
                p.contentRevision() + 1,
                p.startedAt(),
                p.movedAt(),
                p.chain());
    }

    private static String place(Proposal p) {
        return String.format("%013d#%s", p.movedAt().toEpochMilli(), p.id());
    }
}
