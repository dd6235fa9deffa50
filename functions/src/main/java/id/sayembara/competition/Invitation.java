package id.sayembara.competition;

import id.sayembara.platform.Owned;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer of an account to whoever brings its code, once.
 *
 * @param id SHA-256 of the code: the code itself is not kept
 * @param body the institution; empty for roles of the competition itself
 * @param expiresAt from this instant on it is void
 * @param used whether somebody has joined by it
 */
public record Invitation(
        String id,
        Role role,
        Optional<String> body,
        Optional<String> servedBy,
        Optional<Unit> office,
        Contact contact,
        String invitedBy,
        Instant expiresAt,
        boolean used)
        implements Owned {

    @Override
    public String institution() {
        return body.orElse(Member.COMPETITION);
    }

    @Override
    public Optional<String> unit() {
        return office.map(Unit::id);
    }

    Invitation usedNow() {
        return new Invitation(id, role, body, servedBy, office, contact, invitedBy, expiresAt, true);
    }
}
