package id.sayembara.scoring;

import id.sayembara.competition.ConflictRule;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Institution;
import id.sayembara.platform.Refusal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Finds what keeps somebody from a proposal. R23: at assignment, at every read and at every write. */
final class Conflicts {
    private static final int PROVINCE = 2;

    private Conflicts() {}

    /**
     * The conflict, if there is one.
     *
     * @param edition the version in force: its rules say what counts
     * @param declared whether the person declared one
     */
    static Optional<Conflict> find(Edition edition, Profile profile, Assignment of, boolean declared) {
        boolean institution = profile.institutions().contains(of.institution())
                || of.servedBy().filter(profile.institutions()::contains).isPresent();
        if (edition.conflicts().contains(ConflictRule.INSTITUTION) && institution) {
            return Optional.of(Conflict.INSTITUTION);
        }
        boolean region = !Collections.disjoint(profile.provinces(), of.provinces());
        if (edition.conflicts().contains(ConflictRule.REGION) && region) {
            return Optional.of(Conflict.REGION);
        }
        if (declared) {
            return Optional.of(Conflict.DECLARED);
        }
        return profile.pinned().contains(of.proposal()) ? Optional.of(Conflict.PINNED) : Optional.empty();
    }

    /**
     * Refuses where there is one.
     *
     * @throws Refusal {@code conflict-of-interest} with the rule
     */
    static void requireNone(Edition edition, Profile profile, Assignment of, boolean declared) {
        find(edition, profile, of, declared).ifPresent(conflict -> {
            throw refusal(conflict);
        });
    }

    /** How it is refused. */
    static Refusal refusal(Conflict conflict) {
        return new Refusal(
                ScoringProblem.CONFLICT_OF_INTEREST,
                "A conflict of interest stands between this person and this proposal.",
                Map.of("rule", conflict.name()));
    }

    /** The province of an institution's region; empty for a national body. */
    static Optional<String> province(Institution institution) {
        return institution.regionCode().map(code -> code.substring(0, Math.min(PROVINCE, code.length())));
    }
}
