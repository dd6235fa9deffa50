package id.sayembara.local.policy;

import java.util.List;
import java.util.Locale;

/**
 * One IAM statement.
 *
 * @param allow false for {@code Deny}
 * @param principals the services it is for, in a resource's policy; empty in a role's
 * @param implied true for what SAM adds by itself
 */
public record Statement(
        boolean allow,
        List<String> principals,
        List<String> actions,
        List<String> resources,
        List<Condition> conditions,
        boolean implied) {

    boolean covers(Access access) {
        String action = access.action().toLowerCase(Locale.ROOT);
        return actions.stream().anyMatch(a -> Wildcard.matches(a.toLowerCase(Locale.ROOT), action))
                && resources.stream().anyMatch(r -> Wildcard.matches(r, access.resource()))
                && conditions.stream().allMatch(c -> c.holds(access));
    }

    /** Whether {@code statements} allow {@code access}: one allows it and none denies it. */
    public static boolean allow(List<Statement> statements, Access access) {
        boolean denied = statements.stream().anyMatch(s -> !s.allow && s.covers(access));
        return !denied && statements.stream().anyMatch(s -> s.allow && s.covers(access));
    }

    /** Whether {@code statements} of a resource's policy allow {@code service} the {@code access}. */
    public static boolean allow(List<Statement> statements, String service, Access access) {
        return allow(
                statements.stream().filter(s -> s.principals.contains(service)).toList(), access);
    }

    /** What SAM adds to a role by itself. */
    public static Statement implied(List<String> actions, String resource) {
        return new Statement(true, List.of(), actions, List.of(resource), List.of(), true);
    }
}
