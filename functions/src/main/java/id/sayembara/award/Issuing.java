package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Seal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** Issues an award under the name its bearer confirms: signs the badge, and ends the issue before. R37. */
@Singleton
final class Issuing {
    /** How long an answer is remembered: awards outlive their edition's appeals. */
    static final Duration ANSWERS = Duration.ofDays(180);

    private static final int CODE = 12;

    private final AwardStore awards;
    private final Editions editions;
    private final PublicAddress address;
    private final Seal seal;
    private final Ids ids;

    Issuing(AwardStore awards, Editions editions, PublicAddress address, Seal seal, Ids ids) {
        this.awards = awards;
        this.editions = editions;
        this.address = address;
        this.seal = seal;
        this.ids = ids;
    }

    /** Signs and saves the next issue. */
    AwardStanding issue(Award award, String name, Actor actor, Instant at, Once.Ticket ticket) {
        Edition edition = editions.current(award.edition()).orElseThrow(Access::notFound);
        AwardKind kind = edition.awards().kind(award.kind()).orElseThrow(Access::notFound);
        Instant from = at.truncatedTo(ChronoUnit.SECONDS);
        Award.Issue unsigned = new Award.Issue(
                award.issue().map(Award.Issue::revision).orElse(0) + 1,
                award.issue()
                        .map(Award.Issue::code)
                        .orElseGet(() -> ids.secret().substring(0, CODE)),
                StatusList.drawn(ids.salt()),
                from,
                kind.validity()
                        .map(life -> from.atOffset(ZoneOffset.UTC).plus(life).toInstant()),
                "");
        String signed = seal.sign(Credential.BADGE, Credential.badge(address, edition, kind, award, name, unsigned));
        Award.Issue issue = new Award.Issue(
                unsigned.revision(), unsigned.code(), unsigned.index(), from, unsigned.validUntil(), signed);
        Award next = award.issued(name, issue);
        Event event = award.chain()
                .next(
                        new AwardEvent.AwardIssued(next, issue, Digest.sha256Hex(signed), committed(award, name)),
                        award.edition(),
                        actor,
                        at);
        AwardStanding standing = AwardStanding.of(next.after(event));
        awards.issue(next.after(event), ended(award, at), event, ticket.of(standing, at.plus(ANSWERS)));
        return standing;
    }

    /** The status list, where it is new or the issue before now ends in it. */
    private Optional<StatusList> ended(Award award, Instant at) {
        Optional<StatusList> kept = awards.statusList(award.edition());
        StatusList list = kept.orElseGet(() -> StatusList.empty(award.edition()));
        if (award.issue().isPresent()) {
            return Optional.of(sign(list.ending(award.issue().get().index()), at));
        }
        return kept.isPresent() ? Optional.empty() : Optional.of(sign(list, at));
    }

    /** The list, signed as it now stands. */
    StatusList sign(StatusList list, Instant at) {
        return list.signed(
                seal.sign(Credential.LIST, Credential.list(address, list, at.truncatedTo(ChronoUnit.SECONDS))));
    }

    /** The commitment to a bearer's name, always by the award's own salt. */
    static Commitment committed(Award award, String name) {
        return Commitment.to(name, HexFormat.of().parseHex(award.salt()));
    }
}
