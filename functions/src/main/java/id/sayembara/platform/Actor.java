package id.sayembara.platform;

import java.util.Optional;

/**
 * Who acts: a membership with its role, read anew at every request, so that a revoked account is out at once.
 *
 * @param member id of the membership; the only name of a person that events carry
 * @param institution the institution it belongs to, for unit and institution roles
 * @param unit the service unit it writes for, for {@link Role#UNIT}
 */
public record Actor(String member, Role role, Optional<String> institution, Optional<String> unit) {

    /** Nobody in particular: public routes. */
    public static Actor anonymous() {
        return new Actor("anonymous", Role.ANONYMOUS, Optional.empty(), Optional.empty());
    }

    /** The system itself, for what arrives by events and schedules. */
    public static Actor system() {
        return new Actor("system", Role.SYSTEM, Optional.empty(), Optional.empty());
    }
}
