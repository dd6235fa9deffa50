package id.sayembara.local.crowd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What was acknowledged: proposal → citizen → usefulness. */
final class Ledger {
    private final Map<String, Map<Citizen, Integer>> acknowledged = new ConcurrentHashMap<>();

    void note(String proposal, Citizen citizen, int usefulness) {
        acknowledged.computeIfAbsent(proposal, p -> new ConcurrentHashMap<>()).put(citizen, usefulness);
    }

    int count(String proposal, Predicate<Citizen> of) {
        return (int) of(proposal).keySet().stream().filter(of).count();
    }

    /** The mean, two decimals rounded half-up; empty when there is none. */
    String mean(String proposal, Predicate<Citizen> of) {
        int count = count(proposal, of);
        int sum = of(proposal).entrySet().stream()
                .filter(e -> of.test(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return count == 0
                ? ""
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private Map<Citizen, Integer> of(String proposal) {
        return acknowledged.getOrDefault(proposal, Map.of());
    }
}
