package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Edition;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Which offices one person does not hold one after the other in an edition. R22: who has run it takes no part in scoring. R26: who
 * has led or judged in it has seen what evaluators wrote to the chair, and does not read in it.
 */
final class Offices {
    private static final Map<Role, Set<Role>> EXCLUDED_BY = Map.of(
            Role.EVALUATOR, Set.of(Role.SECRETARIAT, Role.CHAIR, Role.PANELIST),
            Role.CHAIR, Set.of(Role.SECRETARIAT),
            Role.PANELIST, Set.of(Role.SECRETARIAT));

    private Offices() {}

    /**
     * Refuses one whose person held an excluding office after the edition's first window had opened.
     *
     * @throws Refusal {@code incompatible-office} with the former role
     */
    static Account requireCompatible(Edition edition, Account account) {
        Set<Role> excluding = EXCLUDED_BY.getOrDefault(account.actor().role(), Set.of());
        Instant opens = edition.timeline().opens();
        account.former().stream()
                .filter(former -> excluding.contains(former.role()))
                .filter(former -> former.endedAt().isAfter(opens))
                .findFirst()
                .ifPresent(former -> {
                    throw new Refusal(
                            ScoringProblem.INCOMPATIBLE_OFFICE,
                            "The same person has held an office in this edition that excludes this one.",
                            Map.of("role", former.role().name()));
                });
        return account;
    }
}
