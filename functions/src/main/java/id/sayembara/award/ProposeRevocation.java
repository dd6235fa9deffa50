package id.sayembara.award;

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
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The secretariat's wish, with a reason, that an award shall not stand: the first of two acts. R34, R37. */
@Singleton
public final class ProposeRevocation implements Operation {
    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Ids ids;

    ProposeRevocation(Access access, Once once, AwardStore awards, Ids ids) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.ids = ids;
    }

    /** What waits for the chair: the answer that is remembered. */
    public record Proposed(String number, long version, String hash, Instant expiresAt) {}

    /**
     * Proposes; a wish that waits already is replaced.
     *
     * @param version the award's version the caller has seen
     * @param reason 1 to 500 characters, shown to everybody once it is approved: no name belongs there
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code award-revoked}; {@code award-not-issued}
     */
    public Proposed run(Call call, String number, long version, String reason) {
        Actor actor = access.admit(call, ProposeRevocation.class);
        return once.run(awards, call, actor.member(), Proposed.class, ticket -> {
            Award award = awards.find(number)
                    .orElseThrow(Access::notFound)
                    .requireVersion(version)
                    .requireStanding();
            Commitment commitment = Commitment.to(reason, ids.salt());
            Revocation wish = new Revocation(
                    reason,
                    commitment.salt(),
                    award.requireIssued().revision(),
                    Hand.of(actor, call),
                    Optional.empty());
            String hash = wish.hash(number);
            Event event = award.chain()
                    .next(
                            new AwardEvent.RevocationProposed(number, wish.revision(), hash, commitment),
                            award.edition(),
                            actor,
                            call.receivedAt());
            Award next = award.revoking(wish).after(event);
            Proposed proposed = new Proposed(number, next.version(), hash, wish.expiresAt());
            awards.save(next, event, ticket.of(proposed, call.receivedAt().plus(Issuing.ANSWERS)));
            return proposed;
        });
    }
}
