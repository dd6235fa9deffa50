package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Accounts;
import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a proposal to an evaluator to read, by hand. R23, R24. */
@Singleton
public final class AssignEvaluator implements Operation {
    private final Access access;
    private final Once once;
    private final EvaluationStore store;
    private final ProgressBook progress;
    private final Accounts accounts;
    private final Board board;

    AssignEvaluator(
            Access access, Once once, EvaluationStore store, ProgressBook progress, Accounts accounts, Board board) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.progress = progress;
        this.accounts = accounts;
        this.board = board;
    }

    /** That it was done: the answer that is remembered. */
    public record Assigned(String proposal, String evaluator, int evaluators) {}

    /**
     * Assigns.
     *
     * @throws Refusal {@code window-closed}; {@code not-an-evaluator}; {@code incompatible-office}; {@code not-found};
     *     {@code not-in-evaluation}; {@code profile-missing}; {@code conflict-of-interest} with the rule; {@code already-assigned}; {@code readings-full};
     *     {@code evaluator-full}
     */
    public Assigned run(Call call, String editionId, String proposal, String evaluator) {
        Actor actor = access.admit(call, AssignEvaluator.class);
        return once.run(store, call, actor.member(), Assigned.class, ticket -> {
            Edition edition = board.edition(editionId);
            access.requireOpen(
                    actor, AssignEvaluator.class, new EvaluationWindows(edition.timeline()), call.receivedAt());
            Account account = Offices.requireCompatible(edition, account(evaluator));
            Assignment assignment = board.assignment(editionId, proposal, account, call.receivedAt());
            Profile profile = profile(editionId, account);
            Conflicts.requireNone(
                    edition, profile, assignment, progress.declared(editionId, account.person(), proposal));
            Readings readings = store.readings(editionId, proposal);
            requireRoom(assignment, readings, profile);
            Event event = readings.chain()
                    .next(new ScoringEvent.EvaluatorAssigned(assignment), editionId, actor, call.receivedAt());
            Readings next = readings.with(evaluator, event.chain());
            Assigned assigned =
                    new Assigned(proposal, evaluator, next.evaluators().size());
            store.assign(assignment, next, profile, event, ticket.of(assigned, edition.rememberUntil()));
            return assigned;
        });
    }

    private Account account(String evaluator) {
        return accounts.living(evaluator)
                .filter(account -> account.actor().role() == Role.EVALUATOR)
                .orElseThrow(() ->
                        new Refusal(ScoringProblem.NOT_AN_EVALUATOR, "This is no living account of an evaluator."));
    }

    /** The person's profile, if it was saved since the person has this membership: what came before is in it then. */
    private Profile profile(String edition, Account evaluator) {
        return store.profile(edition, evaluator.person())
                .filter(profile -> profile.member().equals(evaluator.actor().member()))
                .orElseThrow(() -> new Refusal(
                        ScoringProblem.PROFILE_MISSING,
                        "Save the evaluator's profile first: without it no conflict can be found."));
    }

    private void requireRoom(Assignment assignment, Readings readings, Profile profile) {
        if (readings.evaluators().contains(assignment.evaluator())) {
            throw new Refusal(ScoringProblem.ALREADY_ASSIGNED, "This evaluator has this proposal already.");
        }
        store.reader(assignment.proposal(), assignment.person())
                .filter(reader -> !reader.equals(assignment.evaluator()))
                .ifPresent(reader -> {
                    throw new Refusal(
                            ScoringProblem.ALREADY_ASSIGNED,
                            "The same person has read this proposal, or is to read it, under an earlier membership.",
                            Map.of("evaluator", reader));
                });
        int most = board.most(assignment);
        if (counting(assignment, readings) >= most) {
            throw new Refusal(
                    ScoringProblem.READINGS_FULL,
                    "As many evaluators as may read it have this proposal.",
                    Map.of("limit", most));
        }
        if (profile.load() >= profile.most()) {
            throw new Refusal(
                    ScoringProblem.EVALUATOR_FULL,
                    "The evaluator has as many proposals as the profile says.",
                    Map.of("limit", profile.most()));
        }
    }

    /** How many of the assigned are, or may still become, readings that count. */
    private long counting(Assignment assignment, Readings readings) {
        Set<String> out = progress.of(assignment.edition(), assignment.proposal()).stream()
                .filter(reading -> !reading.state().counts())
                .map(Progress::evaluator)
                .collect(Collectors.toSet());
        return readings.evaluators().stream().filter(e -> !out.contains(e)).count();
    }
}
