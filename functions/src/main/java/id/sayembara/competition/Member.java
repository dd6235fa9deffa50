package id.sayembara.competition;

import id.sayembara.platform.Owned;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account: a person's membership, bound to the token's issuer and subject by a one-shot invitation. R8.
 *
 * @param person key of the person's token: issuer and subject, hashed
 * @param body the institution it belongs to; empty for roles of the competition itself
 * @param servedBy the institution whose admins act for a BUMD
 * @param office the service unit of a {@link Role#UNIT}
 * @param contact how the person is reached; kept here and nowhere else. R42
 * @param former what the person was before
 * @param endedAt when it was revoked, for good; empty while it lives
 */
public record Member(
        String id,
        String person,
        Role role,
        Optional<String> body,
        Optional<String> servedBy,
        Optional<Unit> office,
        Contact contact,
        List<FormerMembership> former,
        Optional<Instant> endedAt)
        implements Owned {
    /** Stands for the competition itself where an institution is asked. */
    static final String COMPETITION = "-";

    public Member {
        former = List.copyOf(former);
    }

    /** Whether it has ended. */
    public boolean revoked() {
        return endedAt.isPresent();
    }

    @Override
    public String institution() {
        return body.orElse(COMPETITION);
    }

    @Override
    public Optional<String> unit() {
        return office.map(Unit::id);
    }

    /** The same account, out for good. */
    Member revoked(Instant at) {
        return new Member(id, person, role, body, servedBy, office, contact, former, Optional.of(at));
    }

    /** What the person was until now, once this account has ended. */
    public List<FormerMembership> past() {
        return endedAt.map(at -> FormerMembership.and(former, new FormerMembership(id, role, body, at)))
                .orElse(former);
    }
}
