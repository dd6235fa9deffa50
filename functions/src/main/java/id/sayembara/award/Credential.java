package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The badge of an award: an Open Badges 3.0 {@code OpenBadgeCredential}, which is a W3C Verifiable Credential 2.0, and the
 * credential of a status list. R37. Formats: {@code docs/formats.md}.
 */
final class Credential {
    /** The header's {@code typ}: of a badge what Open Badges asks for, of a status list what the W3C does. */
    static final String BADGE = "JWT";

    static final String LIST = "vc+jwt";

    private static final String VC = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final Pattern ID = Pattern.compile("([0-9-]{19})\\?revision=([0-9]{1,9})");

    /** How long a verifier may keep a status list, in milliseconds. */
    private static final long KEPT = 60_000;

    private Credential() {}

    /** Which issue of which award a badge is. */
    record Named(String number, int revision) {}

    /** The badge of this issue; {@code issue.credential} is not looked at. */
    static Map<String, Object> badge(
            PublicAddress address, Edition edition, AwardKind kind, Award award, String name, Award.Issue issue) {
        String id = address.award(award.number()) + "?revision=" + issue.revision();
        Map<String, Object> credential = new TreeMap<>();
        credential.put("@context", List.of(VC, OPEN_BADGES));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("issuer", issuer(address, edition));
        credential.put("name", kind.label().en());
        credential.put("validFrom", issue.at().toString());
        credential.put("credentialSubject", subject(address, edition, kind, award, name));
        credential.put(
                "credentialStatus",
                Map.of(
                        "id",
                        address.statusList(award.edition()) + "#" + issue.index(),
                        "type",
                        "BitstringStatusListEntry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        String.valueOf(issue.index()),
                        "statusListCredential",
                        address.statusList(award.edition())));
        credential.put("iss", address.issuer());
        credential.put("jti", id);
        credential.put("sub", address.award(award.number()));
        credential.put("nbf", issue.at().getEpochSecond());
        issue.validUntil().ifPresent(end -> {
            credential.put("validUntil", end.toString());
            credential.put("exp", end.getEpochSecond());
        });
        return credential;
    }

    private static Map<String, Object> subject(
            PublicAddress address, Edition edition, AwardKind kind, Award award, String name) {
        return Map.of(
                "id", address.award(award.number()),
                "type", List.of("AchievementSubject"),
                "identifier",
                        List.of(Map.of(
                                "type",
                                "IdentityObject",
                                "hashed",
                                false,
                                "identityHash",
                                name,
                                "identityType",
                                "name")),
                "achievement",
                        Map.of(
                                "id", address.achievement(edition.id(), kind.id()),
                                "type", List.of("Achievement"),
                                "name", kind.label().en(),
                                "description",
                                        award.title() + ": " + edition.name().en(),
                                "criteria",
                                        Map.of(
                                                "narrative",
                                                "Given by the published decision " + kind.stage() + " of "
                                                        + edition.name().en() + ", group " + award.group() + ".")));
    }

    /** The issuer's profile, as badges name it. */
    static Map<String, Object> issuer(PublicAddress address, Edition edition) {
        return Map.of(
                "id", address.issuer(),
                "type", List.of("Profile"),
                "name", edition.awards().issuer().en());
    }

    /** A status list as a credential. */
    static Map<String, Object> list(PublicAddress address, StatusList list, Instant at) {
        String id = address.statusList(list.edition());
        return Map.of(
                "@context", List.of(VC),
                "id", id,
                "type", List.of("VerifiableCredential", "BitstringStatusListCredential"),
                "issuer", address.issuer(),
                "validFrom", at.toString(),
                "credentialSubject",
                        Map.of(
                                "id",
                                id + "#list",
                                "type",
                                "BitstringStatusList",
                                "statusPurpose",
                                "revocation",
                                "encodedList",
                                list.encoded(),
                                "ttl",
                                KEPT));
    }

    /** Which issue of ours a badge says to be; empty when it is none. */
    static Optional<Named> named(PublicAddress address, Map<String, Object> badge) {
        String before = address.award("");
        return Optional.ofNullable(badge.get("id"))
                .map(String::valueOf)
                .filter(id -> id.startsWith(before))
                .map(id -> ID.matcher(id.substring(before.length())))
                .filter(Matcher::matches)
                .map(found -> new Named(found.group(1), Integer.parseInt(found.group(2))));
    }
}
