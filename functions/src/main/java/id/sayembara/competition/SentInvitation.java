package id.sayembara.competition;

import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * The answer to an invitation, and the only one that ever holds its code: whoever invites hands it on.
 *
 * @param unit the unit's id, also when it was made by this invitation
 */
public record SentInvitation(
        String invitation,
        String code,
        Role role,
        Optional<String> institution,
        Optional<String> unit,
        Instant expiresAt) {}
