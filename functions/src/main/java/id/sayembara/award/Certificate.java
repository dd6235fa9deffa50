package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Bearer;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Institution;
import id.sayembara.competition.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a certificate says, in one language. R37.
 *
 * @param name of the bearer
 * @param belonging the bearer's institution; empty when that is the bearer
 * @param award what the edition calls it
 * @param title of the innovation
 * @param day when it was issued, in the edition's zone, in words
 * @param until until when it is valid, in words; empty for good
 * @param code in groups, as people type it
 * @param check where anyone checks it
 * @param scan the same with the code, for a QR code
 * @param at when it was issued: the same issue is the same file, to the byte
 */
public record Certificate(
        Language language,
        String issuer,
        String office,
        String name,
        Optional<String> belonging,
        String award,
        String title,
        String edition,
        String day,
        Optional<String> until,
        String number,
        String code,
        String check,
        String scan,
        Instant at) {
    static Certificate of(
            Award award,
            Edition edition,
            AwardKind kind,
            Institution institution,
            Language language,
            PublicAddress address) {
        Award.Issue issue = award.requireIssued();
        ZoneId zone = edition.timeline().zone();
        String check = address.award(award.number());
        return new Certificate(
                language,
                text(edition.awards().issuer(), language),
                text(edition.awards().office(), language),
                award.name(),
                award.bearer() == Bearer.INSTITUTION ? Optional.empty() : Optional.of(institution.name()),
                text(kind.label(), language),
                award.title(),
                text(edition.name(), language),
                day(issue.at(), zone, language),
                issue.validUntil().map(end -> day(end.minusMillis(1), zone, language)),
                award.number(),
                Codes.shown(issue.code()),
                check,
                check + "?code=" + issue.code(),
                issue.at());
    }

    private static String text(Label label, Language language) {
        return language == Language.ID ? label.id() : label.en();
    }

    private static String day(Instant at, ZoneId zone, Language language) {
        Locale locale = language == Language.ID ? Locale.of("id") : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(at.atZone(zone));
    }
}
