package id.sayembara.local.template;

import id.sayembara.local.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What both templates declare, with every name worked out: the whole of what the local cloud starts.
 *
 * @param queueStatements what the queues' own policies allow other services
 */
public record Cloud(
        String region,
        String account,
        List<Table> tables,
        List<Bucket> buckets,
        List<Key> keys,
        List<Queue> queues,
        List<String> buses,
        List<Rule> rules,
        List<Statement> queueStatements,
        Optional<HttpApi> api,
        List<Function> functions) {

    /**
     * What a function's variable holds, such as a table's name.
     *
     * @throws IllegalArgumentException when there is no such function or variable
     */
    public String variable(String function, String name) {
        return functions.stream()
                .filter(f -> f.id().equals(function))
                .map(f -> f.variables().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(function + " has no variable " + name));
    }

    /** A table: {@code rangeKey} may be null; {@code streamView} is null for a table without a stream. */
    public record Table(
            String name,
            String arn,
            Map<String, String> attributeTypes,
            String hashKey,
            String rangeKey,
            List<Index> indexes,
            String streamView,
            String streamArn) {}

    /** A global secondary index; {@code rangeKey} may be null. */
    public record Index(String name, String hashKey, String rangeKey, String projection, List<String> included) {}

    /** A bucket; {@code announces} says whether stored objects become events on the default bus. */
    public record Bucket(String name, boolean versioned, boolean announces, List<Cors> cors) {}

    /** One rule of cross-origin requests. */
    public record Cors(
            List<String> origins, List<String> methods, List<String> headers, List<String> exposed, int maxAge) {}

    /** A signing key: ECC_NIST_P256, SIGN_VERIFY. */
    public record Key(String id, String arn) {}

    /** A queue; {@code deadLetterArn} is null when nothing takes its failures. Times in seconds. */
    public record Queue(
            String id,
            String name,
            String arn,
            String url,
            int visibility,
            int delay,
            String deadLetterArn,
            int maxReceives) {}

    /** Where a rule sends what it matches. {@code deadLetterArn} and {@code input} may be null. */
    public record Target(String arn, String deadLetterArn, String input) {}

    /**
     * A rule on a bus.
     *
     * @param implicit the rule is a function's own event: SAM gives it the permission to call the function
     */
    public record Rule(
            String id,
            String arn,
            String bus,
            Map<String, Object> pattern,
            List<Target> targets,
            boolean implicit,
            String place) {}

    /** The HTTP API: authorizers by name, throttles by route key ({@code ""} for all routes). */
    public record HttpApi(Map<String, Authorizer> authorizers, Optional<Cors> cors, Map<String, Throttle> throttles) {}

    /** A JWT authorizer. */
    public record Authorizer(String name, String issuer, List<String> audience) {}

    /** Requests a second, and at once. */
    public record Throttle(double rate, int burst) {}

    /** A route of the HTTP API; {@code authorizer} is null when anyone may call. */
    public record Route(String method, String path, String authorizer, List<String> scopes) {
        public String key() {
            return method + " " + path;
        }
    }

    /** A table's stream read by a function. {@code attempts} and {@code maxAge} (seconds) are -1 for no limit. */
    public record StreamSource(
            String id,
            String streamArn,
            boolean fromStart,
            int batchSize,
            boolean partialFailures,
            boolean bisect,
            int attempts,
            int maxAge,
            List<Map<String, Object>> filters,
            String onFailureArn) {}

    /** A queue read by a function. {@code window} in seconds. */
    public record QueueSource(
            String id,
            String queueArn,
            int batchSize,
            int window,
            boolean partialFailures,
            int maxConcurrency,
            List<Map<String, Object>> filters) {}

    /** A schedule that calls a function; {@code input} is null for the service's own event. */
    public record Schedule(
            String id,
            String arn,
            String expression,
            String zone,
            String input,
            boolean scheduler,
            int attempts,
            String deadLetterArn) {}

    /** What becomes of asynchronous calls. {@code onFailureArn} may be null. */
    public record Asynchronous(int attempts, int maxAge, String onFailureArn) {}

    /**
     * A function. {@code reserved} is -1 without a limit of its own; {@code timeout} in seconds, {@code memory} in MB.
     */
    public record Function(
            String id,
            String name,
            String arn,
            String handler,
            int timeout,
            int memory,
            int reserved,
            Map<String, String> variables,
            List<Statement> statements,
            List<Route> routes,
            List<StreamSource> streams,
            List<QueueSource> queues,
            List<Schedule> schedules,
            Asynchronous asynchronous) {}

    public Function function(String id) {
        return functions.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + id));
    }
}
