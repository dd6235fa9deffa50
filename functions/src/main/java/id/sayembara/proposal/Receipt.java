package id.sayembara.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is promised for a submission, and the signed promise itself. R17. Format: {@code docs/formats.md}.
 *
 * @param tracking sixteen digits, see {@link TrackingNumber}
 * @param manifest hex SHA-256 of what was submitted
 * @param version the proposal's version after the submission
 * @param signed compact JWS (ES256) over the promise
 */
public record Receipt(
        String tracking,
        String edition,
        String proposal,
        String institution,
        String group,
        Instant receivedAt,
        String manifest,
        int formVersion,
        long version,
        String signed) {

    /** The JWS header's {@code typ}. */
    public static final String TYPE = "sayembara-receipt+jws";

    static final String FORMAT = "sayembara-receipt/1";

    /** The receipt of this manifest, not signed yet. */
    static Receipt of(Proposal submitted, Manifest manifest, Instant receivedAt) {
        return new Receipt(
                TrackingNumber.of(submitted.id()),
                submitted.edition(),
                submitted.id(),
                submitted.institution(),
                submitted.group(),
                receivedAt,
                manifest.hash(),
                submitted.formVersion(),
                submitted.version(),
                "");
    }

    Receipt signed(String jws) {
        return new Receipt(
                tracking, edition, proposal, institution, group, receivedAt, manifest, formVersion, version, jws);
    }

    /** What is signed. */
    Map<String, Object> promise() {
        Map<String, Object> promise = new TreeMap<>();
        promise.put("format", FORMAT);
        promise.put("tracking", tracking);
        promise.put("edition", edition);
        promise.put("proposal", proposal);
        promise.put("institution", institution);
        promise.put("group", group);
        promise.put("receivedAt", receivedAt.toString());
        promise.put("manifest", manifest);
        promise.put("formVersion", formVersion);
        promise.put("version", version);
        return promise;
    }

    /** What a verified promise says; empty when it is of another format. */
    static Optional<Receipt> read(Map<String, Object> promise, String jws) {
        if (!FORMAT.equals(promise.get("format"))) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                (String) promise.get("tracking"),
                (String) promise.get("edition"),
                (String) promise.get("proposal"),
                (String) promise.get("institution"),
                (String) promise.get("group"),
                Instant.parse((String) promise.get("receivedAt")),
                (String) promise.get("manifest"),
                Math.toIntExact((Long) promise.get("formVersion")),
                (Long) promise.get("version"),
                jws));
    }
}
