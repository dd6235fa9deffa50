package id.sayembara.competition.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.JoinedMember;
import id.sayembara.competition.SentInvitation;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * An invitation as the one who invites sees it, once.
 *
 * @param code hand it to the invited person; nobody can show it again
 * @param expiresAt from this instant on it is void, UTC
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InvitationJson(
        String invitation,
        String code,
        String role,
        Optional<String> institution,
        Optional<String> unit,
        String expiresAt) {

    /**
     * What is sent to invite.
     *
     * @param role UNIT, INSTITUTION_ADMIN, SECRETARIAT, EVALUATOR, PANELIST, CHAIR or AUDITOR
     * @param institution for units and institution admins
     * @param unit id of a unit that exists, for units
     * @param unitName 1 to 200 characters: makes a new unit, for units
     * @param name 1 to 200 characters
     * @param email 3 to 254 characters
     */
    @Serdeable
    record OfferJson(
            String role,
            Optional<String> institution,
            Optional<String> unit,
            Optional<String> unitName,
            String name,
            String email) {}

    /**
     * What is sent to accept.
     *
     * @param code 32 characters, as it was handed over
     */
    @Serdeable
    record CodeJson(String code) {}

    /** The account an invitation became. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record JoinedJson(String member, String role, Optional<String> institution, Optional<String> unit) {
        static JoinedJson of(JoinedMember joined) {
            return new JoinedJson(joined.member(), joined.role().name(), joined.institution(), joined.unit());
        }
    }

    static InvitationJson of(SentInvitation sent) {
        return new InvitationJson(
                sent.invitation(),
                sent.code(),
                sent.role().name(),
                sent.institution(),
                sent.unit(),
                sent.expiresAt().toString());
    }
}
