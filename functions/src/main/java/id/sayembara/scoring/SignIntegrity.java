package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Opens an evaluator's desk in an edition: without the signed integrity statement no proposal is opened and no score saved. */
@Singleton
public final class SignIntegrity implements Operation {
    private static final int PSEUDONYM = 16;

    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Editions editions;
    private final Ids ids;

    SignIntegrity(Access access, Once once, ScorecardStore store, Editions editions, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.editions = editions;
        this.ids = ids;
    }

    /** That it was signed: the answer that is remembered. */
    public record Signed(String edition, int statement, Instant signedAt) {}

    /**
     * Signs. Who has signed is told when.
     *
     * @throws Refusal {@code window-closed}; {@code scores-frozen}; {@code not-found}
     */
    public Signed run(Call call, String editionId) {
        Actor actor = access.admit(call, SignIntegrity.class);
        return once.run(store, call, actor.member(), Signed.class, ticket -> {
            Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
            access.requireOpen(
                    actor, SignIntegrity.class, new EvaluationWindows(edition.timeline()), call.receivedAt());
            Optional<Desk> earlier = store.desk(editionId, actor.member());
            if (earlier.isPresent()) {
                Signed signed = signed(earlier.get());
                store.remember(ticket.of(signed, edition.rememberUntil()));
                return signed;
            }
            if (store.closed(editionId)) {
                throw new Refusal(ScoringProblem.SCORES_FROZEN, "The evaluation is over; no desk is opened any more.");
            }
            String pseudonym = ids.secret().substring(0, PSEUDONYM).toLowerCase(Locale.ROOT);
            Desk desk = new Desk(
                    editionId,
                    actor.member(),
                    IntegrityStatement.CURRENT.version(),
                    pseudonym,
                    call.receivedAt(),
                    false,
                    Chain.start(Desk.subject(editionId, pseudonym)));
            Event event = desk.chain()
                    .next(new ScoringEvent.IntegritySigned(desk.statement()), editionId, actor, call.receivedAt());
            Signed signed = signed(desk);
            store.sign(desk.withChain(event.chain()), event, ticket.of(signed, edition.rememberUntil()));
            return signed;
        });
    }

    private static Signed signed(Desk desk) {
        return new Signed(desk.edition(), desk.statement(), desk.signedAt());
    }
}
