package id.sayembara.award;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * An award as one role sees it. By allow-list: the code only those whose award it is; a wish to revoke it only those who decide
 * about it, until it is done.
 *
 * @param claimableUntil until when an innovator's link is open
 * @param revocationHash what an approval names
 */
public record AwardView(
        String number,
        long version,
        Bearer bearer,
        String name,
        String title,
        Award.State state,
        Optional<Integer> revision,
        Optional<Instant> issuedAt,
        Optional<Instant> validUntil,
        Optional<Instant> claimableUntil,
        Optional<String> code,
        Optional<String> reason,
        Optional<String> revocationHash,
        Optional<Instant> revocableUntil,
        Optional<Instant> revokedAt) {

    static AwardView of(Actor actor, Award award) {
        boolean theirs = actor.role() == Role.UNIT || actor.role() == Role.INSTITUTION_ADMIN;
        boolean revoked = award.state() == Award.State.REVOKED;
        Optional<Revocation> revocation = award.revocation().filter(r -> revoked || !theirs);
        Optional<Revocation> open = revocation.filter(r -> !revoked);
        return new AwardView(
                award.number(),
                award.version(),
                award.bearer(),
                award.name(),
                award.title(),
                award.state(),
                award.issue().map(Award.Issue::revision),
                award.issue().map(Award.Issue::at),
                award.issue().flatMap(Award.Issue::validUntil),
                award.claim().map(Award.Claim::expiresAt),
                award.issue().map(Award.Issue::code).filter(code -> theirs),
                revocation.map(Revocation::reason),
                open.map(r -> r.hash(award.number())),
                open.map(Revocation::expiresAt),
                revocation.flatMap(Revocation::approvedAt));
    }
}
