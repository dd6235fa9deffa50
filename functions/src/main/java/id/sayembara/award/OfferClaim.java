package id.sayembara.award;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes the link by which an innovator, who has no account, confirms the name and takes the award. R37. It is used once; a new one
 * makes the one before void. After an issue, a new link mends the name.
 */
@Singleton
public final class OfferClaim implements Operation {
    /** How long a link is open. */
    static final Duration LIFE = Duration.ofDays(30);

    /** How long the answer is remembered, which alone holds the code: no longer than a repeated request needs. */
    private static final Duration CODES = Duration.ofDays(1);

    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Ids ids;

    OfferClaim(Access access, Once once, AwardStore awards, Ids ids) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.ids = ids;
    }

    /** A link's code, shown this once: the answer that is remembered. */
    public record Offered(String number, long version, String code, Instant expiresAt) {}

    /**
     * Makes it.
     *
     * @param version the award's version the caller has seen
     * @throws Refusal {@code not-found}; {@code not-the-bearer} for an award that is no innovator's; {@code stale-version};
     *     {@code award-revoked}
     */
    public Offered run(Call call, String number, long version) {
        Actor actor = access.admit(call, OfferClaim.class);
        return once.run(awards, call, actor.member(), Offered.class, ticket -> {
            Award award = access.own(actor, OfferClaim.class, awards.find(number));
            if (award.bearer() != Bearer.INNOVATOR) {
                throw new Refusal(AwardProblem.NOT_THE_BEARER, "Institutions and units confirm with their accounts.");
            }
            award.requireVersion(version).requireStanding();
            String code = ids.secret();
            Award.Claim claim =
                    new Award.Claim(Digest.sha256Hex(code), call.receivedAt().plus(LIFE));
            Event event = award.chain()
                    .next(new AwardEvent.ClaimOffered(number, claim), award.edition(), actor, call.receivedAt());
            Award next = award.offered(claim).after(event);
            Offered offered = new Offered(number, next.version(), code, claim.expiresAt());
            awards.save(next, event, ticket.of(offered, call.receivedAt().plus(CODES)));
            return offered;
        });
    }
}
