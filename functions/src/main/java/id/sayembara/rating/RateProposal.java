package id.sayembara.rating;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.scoring.PublishedDecisions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Rates a published finalist, or changes one's own rating of it. R36: one person, one proposal, one rating; until the closing nobody
 * else learns of it, not even that there is one: it writes no event, whose number anyone could watch.
 */
@Singleton
public final class RateProposal implements Operation {
    private final Access access;
    private final Citizens citizens;
    private final Once once;
    private final RatingStore store;
    private final RatedEdition.Finder editions;
    private final PublishedDecisions decisions;
    private final Limits limits;

    RateProposal(
            Access access,
            Citizens citizens,
            Once once,
            RatingStore store,
            RatedEdition.Finder editions,
            PublishedDecisions decisions,
            Limits limits) {
        this.access = access;
        this.citizens = citizens;
        this.once = once;
        this.store = store;
        this.editions = editions;
        this.decisions = decisions;
        this.limits = limits;
    }

    /** Which version of the own rating was saved: the answer that is remembered. */
    public record Saved(String proposal, long version) {}

    /**
     * Rates.
     *
     * @param session the secret of the caller's session
     * @param version the own rating's as it was seen; 0 for none
     * @param origin the internet address of the caller
     * @throws Refusal {@code unauthenticated}; {@code session-void}; {@code window-closed}; {@code too-many-requests};
     *     {@code not-found} for what is no published finalist; {@code rating-invalid}; {@code stale-version}
     */
    public Saved run(
            Call call,
            Optional<String> session,
            String editionId,
            String proposal,
            long version,
            Rating rating,
            String origin) {
        Actor actor = citizens.admit(call, RateProposal.class, editionId, session);
        RatedEdition rated = editions.find(editionId);
        limits.address(rated.rules(), rated.salts().address(origin), call.receivedAt());
        limits.person(rated.rules(), editionId, actor.member(), call.receivedAt());
        return once.run(store, call, "rating-" + actor.member(), Saved.class, ticket -> {
            access.requireOpen(actor, RateProposal.class, rated.edition().timeline(), call.receivedAt());
            decisions.of(editionId, DecisionStage.FINALISTS, proposal).orElseThrow(Access::notFound);
            BigDecimal usefulness = rating.require(rated.rules().scale());
            Optional<Rated> before = store.rating(editionId, proposal, actor.member());
            if (before.map(Rated::version).orElse(0L) != version) {
                throw new Refusal(
                        PlatformProblem.STALE_VERSION,
                        "Your rating has changed since you saw it.",
                        Map.of("version", before.map(Rated::version).orElse(0L)));
            }
            Citizen citizen = store.citizen(editionId, actor.member()).orElseThrow(Access::notFound);
            Rated next = new Rated(
                    editionId,
                    proposal,
                    actor.member(),
                    usefulness,
                    rating.used(),
                    rating.region(),
                    rating.comment(),
                    before.map(Rated::firstAt).orElse(call.receivedAt()),
                    call.receivedAt(),
                    rated.salts().network(origin),
                    citizen.since(),
                    citizen.institution(),
                    version + 1);
            Saved saved = new Saved(proposal, next.version());
            store.save(next, ticket.of(saved, rated.edition().rememberUntil()));
            return saved;
        });
    }
}
