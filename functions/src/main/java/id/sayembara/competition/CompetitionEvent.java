package id.sayembara.competition;

import id.sayembara.platform.Happening;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What happens to editions, institutions and accounts. R40. */
public sealed interface CompetitionEvent extends Happening {

    /** A version of an edition's data was added. */
    record EditionImported(String edition, int version, String digest) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("edition", edition, "version", version, "digest", digest);
        }
    }

    /** A version of an edition's data came into force. */
    record EditionPublished(String edition, int version, String digest) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("edition", edition, "version", version, "digest", digest);
        }
    }

    /** What was submitted is about to be sealed: nothing moves the closing any more. R6. */
    record EditionSealing(String edition, Instant closedAt) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("edition", edition, "closedAt", closedAt.toString());
        }
    }

    /** An institution was added, or what is known of it changed. */
    record InstitutionImported(Institution institution) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "institution", institution.id(),
                    "type", institution.type().name(),
                    "name", institution.name(),
                    "leftBehind", institution.leftBehind()));
            institution.regionCode().ifPresent(code -> body.put("regionCode", code));
            institution.servedBy().ifPresent(by -> body.put("servedBy", by));
            return body;
        }
    }

    /** Somebody was offered an account. */
    record InstitutionMemberInvited(Invitation invitation) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "invitation", invitation.id(),
                    "role", invitation.role().name(),
                    "expiresAt", invitation.expiresAt().toString()));
            invitation.body().ifPresent(institution -> body.put("institution", institution));
            invitation.office().ifPresent(unit -> {
                body.put("unit", unit.id());
                body.put("unitName", unit.name());
            });
            return body;
        }

        @Override
        public Map<String, Object> commitments() {
            return invitation.contact().commitments();
        }
    }

    /** Somebody took up an invitation. */
    record MemberJoined(Member member, String invitation) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(
                    Map.of("member", member.id(), "role", member.role().name(), "invitation", invitation));
            member.body().ifPresent(institution -> body.put("institution", institution));
            member.unit().ifPresent(unit -> body.put("unit", unit));
            return body;
        }

        @Override
        public Map<String, Object> commitments() {
            return member.contact().commitments();
        }
    }

    /** An account ended. */
    record MemberRevoked(Member member) implements CompetitionEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(
                    Map.of("member", member.id(), "role", member.role().name()));
            member.body().ifPresent(institution -> body.put("institution", institution));
            return body;
        }
    }
}
