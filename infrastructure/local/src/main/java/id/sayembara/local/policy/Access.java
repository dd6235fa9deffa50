package id.sayembara.local.policy;

import java.util.List;
import java.util.Map;

/**
 * One thing a caller wants to do: an action on a resource, with the request's values for conditions.
 *
 * @param action as IAM writes it, {@code dynamodb:GetItem}
 * @param resource an ARN
 * @param context condition keys with their values
 */
public record Access(String action, String resource, Map<String, List<String>> context) {

    public Access(String action, String resource) {
        this(action, resource, Map.of());
    }
}
