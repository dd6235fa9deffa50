package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Takes a proposal from an evaluator, with a reason. R22, R24: never once the scorecard is locked. */
@Singleton
public final class RemoveAssignment implements Operation {
    private final Access access;
    private final Once once;
    private final EvaluationStore store;
    private final ProgressBook progress;
    private final Board board;
    private final Ids ids;

    RemoveAssignment(Access access, Once once, EvaluationStore store, ProgressBook progress, Board board, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.progress = progress;
        this.board = board;
        this.ids = ids;
    }

    /** That it was done: the answer that is remembered. */
    public record Removed(String proposal, String evaluator, int evaluators) {}

    /**
     * Takes it back.
     *
     * @param reason 1 to 500 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code scorecard-locked}
     */
    public Removed run(Call call, String editionId, String proposal, String evaluator, String reason) {
        Actor actor = access.admit(call, RemoveAssignment.class);
        return once.run(store, call, actor.member(), Removed.class, ticket -> {
            Edition edition = board.edition(editionId);
            access.requireOpen(
                    actor, RemoveAssignment.class, new EvaluationWindows(edition.timeline()), call.receivedAt());
            Assignment assignment = store.assignment(proposal, evaluator)
                    .filter(a -> a.edition().equals(editionId))
                    .orElseThrow(Access::notFound);
            Progress.State seen = progress.of(editionId, proposal).stream()
                    .filter(r -> r.evaluator().equals(evaluator))
                    .map(Progress::state)
                    .findFirst()
                    .orElse(Progress.State.ASSIGNED);
            if (seen == Progress.State.LOCKED) {
                throw new Refusal(
                        ScoringProblem.SCORECARD_LOCKED,
                        "The scorecard is locked: only the chair, together with a panelist, may void it.");
            }
            Readings readings = store.readings(editionId, proposal);
            Commitment commitment = Commitment.to(reason, ids.salt());
            Event event = readings.chain()
                    .next(
                            new ScoringEvent.AssignmentRemoved(proposal, evaluator, commitment),
                            editionId,
                            actor,
                            call.receivedAt());
            Readings next = readings.without(evaluator, event.chain());
            Removed removed = new Removed(proposal, evaluator, next.evaluators().size());
            store.remove(
                    new Removal(assignment, seen, reason, commitment.salt()),
                    next,
                    event,
                    ticket.of(removed, edition.rememberUntil()));
            return removed;
        });
    }
}
