package id.sayembara.local;

import id.sayembara.local.function.FunctionHost;
import id.sayembara.local.function.Surroundings;
import id.sayembara.local.http.HttpDoor;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.policy.ActionUse;
import id.sayembara.local.policy.PolicyInterceptor;
import id.sayembara.local.policy.Role;
import id.sayembara.local.storage.TableStore;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.CloudReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One running local cloud. Several may run in one JVM; they share nothing. */
public final class LocalCloud implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Closing closing = new Closing();
    private final CompetitionClock clock;
    private final TokenIssuer tokens;
    private final TableStore tables;
    private final HttpDoor door;
    private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();
    private final Set<ActionUse> used = new ConcurrentSkipListSet<>();

    private LocalCloud(Options options) {
        try {
            Cloud cloud = CloudReader.read(options.template(), options.data(), options.parameters());
            clock = CompetitionClock.atWallTime();
            tokens = new TokenIssuer(Options.ISSUER, Options.AUDIENCE, Clock.systemUTC(), options.folder());
            tables = closing.add(new TableStore(
                    options.folder() == null ? null : options.folder().resolve("tables"),
                    cloud.tables(),
                    cloud.region()));
            for (Cloud.Function function : cloud.functions()) {
                hosts.put(function.id(), closing.add(host(cloud, function, options)));
            }
            door = closing.add(new HttpDoor(options.port(), cloud, hosts, tokens.keys(), clock));
        } catch (RuntimeException | Error e) {
            closing.close();
            throw e;
        }
    }

    /** Starts what the templates declare. */
    public static LocalCloud start(Options options) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return new LocalCloud(options);
    }

    private FunctionHost host(Cloud cloud, Cloud.Function function, Options options) {
        Role role = new Role(function.id(), function.statements(), used);
        Map<String, String> variables = new LinkedHashMap<>(function.variables());
        variables.put("AWS_REGION", cloud.region());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", tables.address().toString());
        Surroundings surroundings = new Surroundings(
                variables,
                clock,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(function.id(), function.id() + "secret")),
                new PolicyInterceptor(role, cloud, service -> {}));
        return new FunctionHost(function, surroundings, options.environments());
    }

    /** Where the HTTP API answers. */
    public URI address() {
        return door.address();
    }

    /** A token for {@code name}, which is its subject. */
    public String token(String name) {
        return tokens.token(name, TOKEN_LIFE);
    }

    public CompetitionClock clock() {
        return clock;
    }

    /** Every action some function used so far. */
    public Set<ActionUse> usedActions() {
        return Set.copyOf(used);
    }

    /** A client that may do everything with the tables: for tests and seeds. */
    public DynamoDbClient tables() {
        return tables.client();
    }

    @Override
    public void close() {
        closing.close();
    }
}
