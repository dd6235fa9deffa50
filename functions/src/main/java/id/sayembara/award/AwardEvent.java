package id.sayembara.award;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.util.Map;
import java.util.TreeMap;

/** What happens to awards. R40: no name, no code, no reason. */
public sealed interface AwardEvent extends Happening {

    /** A decision brought an award. */
    record AwardConferred(Award award, Commitment name) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>(Map.of(
                    "number", award.number(),
                    "kind", award.kind(),
                    "group", award.group(),
                    "proposal", award.proposal(),
                    "institution", award.institution(),
                    "bearer", award.bearer().name()));
            award.unit().ifPresent(unit -> body.put("unit", unit));
            return body;
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("name", name.hash());
        }
    }

    /** A link was made by which an innovator takes the award. */
    record ClaimOffered(String number, Award.Claim claim) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("number", number, "expiresAt", claim.expiresAt().toString());
        }
    }

    /** The bearer confirmed the name, and the award was issued under it: for the first time, or in place of an issue before. */
    record AwardIssued(Award award, Award.Issue issue, String credential, Commitment name) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "number", award.number(),
                    "kind", award.kind(),
                    "proposal", award.proposal(),
                    "bearer", award.bearer().name(),
                    "revision", issue.revision(),
                    "index", issue.index(),
                    "credential", credential);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("name", name.hash());
        }
    }

    /** Somebody wants the award revoked. */
    record RevocationProposed(String number, int revision, String hash, Commitment reason) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("number", number, "revision", revision, "hash", hash);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }

        /** A wish that another has not agreed to yet is nobody's business. R34. */
        @Override
        public boolean withheld() {
            return true;
        }
    }

    /** Another person approved it: the award does not stand any more. */
    record AwardRevoked(String number, int revision, int index, String hash) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("number", number, "revision", revision, "index", index, "hash", hash);
        }
    }

    /** A certificate was made: its place, subject {@code certificate/<SHA-256>}, is the whole record that we made these bytes. */
    record CertificateMade(String number, int revision, String language) implements AwardEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("number", number, "revision", revision, "language", language);
        }
    }
}
