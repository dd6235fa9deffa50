package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Bearer;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Label;
import java.time.Instant;
import java.util.Optional;

/** What a check came to, and what it shows of the award. R37. */
public record Verdict(Outcome outcome, Optional<Shown> award) {

    /** What became of what was checked. */
    public enum Outcome {
        /** It is ours and stands. */
        VALID,
        /** It was ours and does not stand any more; the reason is shown. */
        REVOKED,
        /** It was ours; the award was issued again since, under a mended name. */
        REPLACED,
        /** It was ours and valid for a time that is over. */
        EXPIRED,
        /** We never issued an award of this number, or made a file with these bytes. */
        UNKNOWN,
        /** It says to be ours, but is not, character by character, what we signed or made. */
        ALTERED,
        /** It says to be another issuer's: ask that one. */
        ANOTHER_ISSUER
    }

    /**
     * What anyone may see of an award, by allow-list: no name of a bearer, unless number and code are given.
     *
     * @param kind what the edition calls the award
     * @param reason why it was revoked
     */
    public record Shown(
            String number,
            String edition,
            String group,
            Label kind,
            Bearer bearer,
            String institution,
            String title,
            Instant issuedAt,
            Optional<Instant> validUntil,
            Optional<Instant> revokedAt,
            Optional<String> reason,
            Optional<String> name) {}

    static Verdict of(Outcome outcome) {
        return new Verdict(outcome, Optional.empty());
    }

    /**
     * The verdict on an issue of an award at an instant.
     *
     * @param revision the issue that is looked at
     * @param code as typed; empty when none was given
     */
    static Verdict of(Award award, Optional<Edition> edition, int revision, Optional<String> code, Instant at) {
        Award.Issue newest = award.requireIssued();
        Outcome outcome = outcome(award, newest, revision, at);
        Optional<Revocation> revoked = award.revocation().filter(r -> outcome == Outcome.REVOKED);
        return new Verdict(
                outcome,
                Optional.of(new Shown(
                        award.number(),
                        award.edition(),
                        award.group(),
                        edition.flatMap(e -> e.awards().kind(award.kind()))
                                .map(AwardKind::label)
                                .orElse(new Label(award.kind(), award.kind())),
                        award.bearer(),
                        award.institution(),
                        award.title(),
                        newest.at(),
                        newest.validUntil(),
                        revoked.flatMap(Revocation::approvedAt),
                        revoked.map(Revocation::reason),
                        code.filter(typed -> Codes.same(newest.code(), typed)).map(typed -> award.name()))));
    }

    private static Outcome outcome(Award award, Award.Issue newest, int revision, Instant at) {
        if (award.state() == Award.State.REVOKED) {
            return Outcome.REVOKED;
        }
        if (revision > newest.revision()) {
            return Outcome.ALTERED;
        }
        if (revision < newest.revision()) {
            return Outcome.REPLACED;
        }
        return newest.validUntil().filter(end -> !at.isBefore(end)).isPresent() ? Outcome.EXPIRED : Outcome.VALID;
    }
}
