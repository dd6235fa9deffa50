package id.sayembara.competition;

import id.sayembara.platform.Owned;
import id.sayembara.platform.Role;
import java.util.Optional;

/**
 * An account: a person's membership, bound to the token's issuer and subject by a one-shot invitation. R8.
 *
 * @param person key of the person's token: issuer and subject, hashed
 * @param body the institution it belongs to; empty for roles of the competition itself
 * @param servedBy the institution whose admins act for a BUMD
 * @param office the service unit of a {@link Role#UNIT}
 * @param contact how the person is reached; kept here and nowhere else. R42
 */
public record Member(
        String id,
        String person,
        Role role,
        Optional<String> body,
        Optional<String> servedBy,
        Optional<Unit> office,
        Contact contact,
        boolean revoked)
        implements Owned {
    /** Stands for the competition itself where an institution is asked. */
    static final String COMPETITION = "-";

    @Override
    public String institution() {
        return body.orElse(COMPETITION);
    }

    @Override
    public Optional<String> unit() {
        return office.map(Unit::id);
    }

    /** The same account, out for good. */
    Member revokedNow() {
        return new Member(id, person, role, body, servedBy, office, contact, true);
    }
}
