package id.sayembara.competition;

import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person was before the present membership. R22, R23: whoever comes back is still the same person, with what that person
 * knows and where that person belongs.
 *
 * @param member the membership's id
 * @param endedAt when it was revoked, in milliseconds
 */
public record FormerMembership(String member, Role role, Optional<String> institution, Instant endedAt) {

    /**
     * These and one more, the newest last. Of the same role at the same institution the last to end stands for all, so that the
     * list does not grow with each return.
     */
    static List<FormerMembership> and(List<FormerMembership> earlier, FormerMembership newest) {
        List<FormerMembership> all = new ArrayList<>(earlier);
        all.removeIf(f -> f.role() == newest.role() && f.institution().equals(newest.institution()));
        all.add(newest);
        return List.copyOf(all);
    }
}
