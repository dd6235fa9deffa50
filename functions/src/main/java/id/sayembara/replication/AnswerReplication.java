package id.sayembara.replication;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.replication.Replication.Answer;
import id.sayembara.replication.Replication.Reason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The source agrees to a replication or refuses it; after {@link Replication#ANSWER} the secretariat does so in its place. R38. */
@Singleton
public final class AnswerReplication implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final Ids ids;

    AnswerReplication(Access access, Once once, ReplicationStore replications, Ids ids) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.ids = ids;
    }

    /**
     * Answers.
     *
     * @param version the replication's version the caller has seen
     * @param refusal why not, 1 to {@link Replication#TEXT} characters; empty to agree
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code replication-state}; {@code answer-overdue} for the source and
     *     {@code answer-not-due} for the secretariat; {@code second-person-needed} when the caller asked for it
     */
    public ReplicationStanding run(Call call, String id, long version, Optional<String> refusal) {
        Actor actor = access.admit(call, AnswerReplication.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Optional<Replication> found = replications.find(id);
            access.own(actor, AnswerReplication.class, found.map(Replication::source));
            Replication asked =
                    found.orElseThrow().requireVersion(version).requireState(Set.of(ReplicationState.REQUESTED));
            requireTurn(asked, actor, call.receivedAt());
            Hand hand = Hand.of(actor, call).requireOtherThan(asked.requestedBy());
            Optional<Commitment> reason = refusal.map(text -> Commitment.to(text, ids.salt()));
            Replication answered = asked.answered(new Answer(
                    refusal.map(text -> new Reason(text, reason.orElseThrow().salt())), actor.role(), hand));
            ReplicationEvent happened = reason.<ReplicationEvent>map(
                            why -> new ReplicationEvent.ReplicationRefused(answered, why))
                    .orElseGet(() -> new ReplicationEvent.ReplicationAgreed(answered));
            Event event = asked.chain().next(happened, "-", actor, call.receivedAt());
            ReplicationStanding standing = ReplicationStanding.of(answered.after(event));
            replications.save(
                    answered.after(event),
                    event,
                    ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }

    private static void requireTurn(Replication asked, Actor actor, Instant at) {
        boolean secretariat = actor.role() == Role.SECRETARIAT;
        boolean due = !at.isBefore(asked.answerDue());
        Map<String, Object> facts = Map.of("answerDue", asked.answerDue().toString());
        if (secretariat && !due) {
            throw new Refusal(
                    ReplicationProblem.ANSWER_NOT_DUE, "Until then the answer is the source institution's.", facts);
        }
        if (!secretariat && due) {
            throw new Refusal(
                    ReplicationProblem.ANSWER_OVERDUE, "Nobody answered in time: the secretariat decides.", facts);
        }
    }
}
