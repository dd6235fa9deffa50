package id.sayembara.local.policy;

import java.util.List;
import java.util.Set;

/**
 * One line of a statement's {@code Condition}.
 *
 * @param set {@code ""}, {@code ForAllValues} or {@code ForAnyValue}
 * @param operator one of {@link #OPERATORS}
 * @param key one of {@link #KEYS}
 */
record Condition(String set, String operator, String key, List<String> values) {

    static final Set<String> OPERATORS =
            Set.of("StringEquals", "StringNotEquals", "StringLike", "ArnEquals", "ArnLike", "Bool");

    /** The condition keys the local cloud can answer. */
    static final Set<String> KEYS = Set.of(
            "dynamodb:LeadingKeys",
            "events:source",
            "events:detail-type",
            "kms:SigningAlgorithm",
            "kms:MessageType",
            "ses:FromAddress",
            "aws:SourceArn",
            "aws:SourceAccount",
            "aws:SecureTransport");

    boolean holds(Access access) {
        List<String> actual = access.context().getOrDefault(key, List.of());
        if (set.equals("ForAllValues")) {
            return actual.stream().allMatch(this::matches);
        }
        boolean any = actual.stream().anyMatch(this::matches);
        return operator.equals("StringNotEquals") && actual.isEmpty() || any;
    }

    private boolean matches(String actual) {
        return switch (operator) {
            case "StringEquals", "Bool" -> values.contains(actual);
            case "StringNotEquals" -> !values.contains(actual);
            default -> values.stream().anyMatch(value -> Wildcard.matches(value, actual));
        };
    }
}
