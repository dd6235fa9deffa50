package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The chair's approval that an award does not stand any more: the second of two acts. R34, R37: everybody sees it at once. */
@Singleton
public final class ApproveRevocation implements Operation {
    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Issuing issuing;

    ApproveRevocation(Access access, Once once, AwardStore awards, Issuing issuing) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.issuing = issuing;
    }

    /**
     * Revokes.
     *
     * @param hash of the wish the caller has seen
     * @throws Refusal {@code not-found}; {@code award-revoked}; {@code revocation-void} when the wish is not there, is
     *     another or has expired; {@code second-person-needed}
     */
    public AwardStanding run(Call call, String number, String hash) {
        Actor actor = access.admit(call, ApproveRevocation.class);
        return once.run(awards, call, actor.member(), AwardStanding.class, ticket -> {
            Award award = awards.find(number).orElseThrow(Access::notFound).requireStanding();
            Revocation wish = wish(award, hash, call.receivedAt());
            Hand hand = Hand.of(actor, call).requireOtherThan(wish.proposedBy());
            Award.Issue issue = award.requireIssued();
            Event event = award.chain()
                    .next(
                            new AwardEvent.AwardRevoked(number, issue.revision(), issue.index(), hash),
                            award.edition(),
                            actor,
                            call.receivedAt());
            Award next = award.revoking(wish.approved(hand)).after(event);
            StatusList list = awards.statusList(award.edition()).orElseGet(() -> StatusList.empty(award.edition()));
            AwardStanding standing = AwardStanding.of(next);
            awards.revoke(
                    next,
                    issuing.sign(list.ending(issue.index()), call.receivedAt()),
                    event,
                    ticket.of(standing, call.receivedAt().plus(Issuing.ANSWERS)));
            return standing;
        });
    }

    private static Revocation wish(Award award, String hash, Instant at) {
        return award.revocation()
                .filter(wish -> wish.hash(award.number()).equals(hash))
                .filter(wish -> at.isBefore(wish.expiresAt()))
                .orElseThrow(() ->
                        new Refusal(AwardProblem.REVOCATION_VOID, "Nobody wants this revocation, or not any more."));
    }
}
