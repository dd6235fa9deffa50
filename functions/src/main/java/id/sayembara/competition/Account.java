package id.sayembara.competition;

import id.sayembara.platform.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An account as other features may know it: what it may do and where its person belongs, never who that is.
 *
 * @param person key of the person behind it: the same under each membership of one person
 * @param revoked whether it has ended
 * @param former what the person was before; it never changes, since nobody has two living accounts
 */
public record Account(Actor actor, String person, boolean revoked, List<FormerMembership> former) {
    public Account {
        former = List.copyOf(former);
    }

    /** Every institution the person has belonged to under an earlier membership. R23. */
    public Set<String> formerInstitutions() {
        return former.stream().flatMap(f -> f.institution().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
