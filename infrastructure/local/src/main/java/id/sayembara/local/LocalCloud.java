package id.sayembara.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import id.sayembara.local.console.Console;
import id.sayembara.local.console.StartPage;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.function.FunctionHost;
import id.sayembara.local.function.Surroundings;
import id.sayembara.local.function.UnitMeter;
import id.sayembara.local.http.HttpDoor;
import id.sayembara.local.identity.SigningKeys;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.messaging.AsyncCalls;
import id.sayembara.local.messaging.AwsEndpoint;
import id.sayembara.local.messaging.EventBuses;
import id.sayembara.local.messaging.Mail;
import id.sayembara.local.messaging.MessageQueue;
import id.sayembara.local.messaging.Outbox;
import id.sayembara.local.messaging.QueueReader;
import id.sayembara.local.messaging.Queues;
import id.sayembara.local.messaging.Schedules;
import id.sayembara.local.messaging.StreamPositions;
import id.sayembara.local.messaging.StreamReader;
import id.sayembara.local.policy.ActionUse;
import id.sayembara.local.policy.PolicyInterceptor;
import id.sayembara.local.policy.Role;
import id.sayembara.local.storage.ObjectStore;
import id.sayembara.local.storage.StreamedTables;
import id.sayembara.local.storage.TableStore;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.CloudReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * One running local cloud: everything both templates declare. Several may run in one JVM; they share nothing. With a
 * data folder it survives being killed at any moment: what was acknowledged is there at the next start.
 */
public final class LocalCloud implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final String OWN_KEY = "localcloud";

    private final Closing closing = new Closing();
    private final Milestones milestones = Milestones.wanted();
    private final Options options;
    private final Cloud cloud;
    private final UnitMeter meter = new UnitMeter();
    private final StreamedTables streamed;
    private final Set<ActionUse> used = new ConcurrentSkipListSet<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();
    private final Map<String, AsyncCalls> calls = new LinkedHashMap<>();
    private final List<QueueReader> queueReaders = new ArrayList<>();
    private final List<StreamReader> streamReaders = new ArrayList<>();
    private final CompetitionClock clock;
    private final TokenIssuer tokens;
    private final TableStore tables;
    private final ObjectStore objects;
    private final Queues queues;
    private final Outbox outbox;
    private final HttpDoor door;
    private final Console console;
    private volatile EventBuses buses;
    private volatile boolean losing;

    private LocalCloud(Options options) {
        this.options = options;
        this.cloud = CloudReader.read(options.template(), options.data(), options.parameters());
        this.streamed = new StreamedTables(cloud.tables());
        for (Cloud.Function function : cloud.functions()) {
            roles.put(function.id(), new Role(function.id(), function.statements(), used));
        }
        // the slow parts start side by side
        CompletableFuture<TableStore> startingTables = CompletableFuture.supplyAsync(
                () -> closing.add(new TableStore(kept("tables"), cloud.tables(), cloud.region())));
        CompletableFuture<TokenIssuer> startingTokens = CompletableFuture.supplyAsync(
                () -> new TokenIssuer(Options.ISSUER, Options.AUDIENCE, Clock.systemUTC(), kept("keys")));
        try {
            clock = KeptClock.open(kept("clock.jsonl"), closing);
            queues = closing.add(new Queues(cloud.queues(), kept("queues")));
            outbox = closing.add(new Outbox(kept("outbox.jsonl")));
            SigningKeys keys = new SigningKeys(cloud.keys(), kept("keys"));
            objects = closing.add(new ObjectStore(
                    kept("objects"), kept("arrivals.jsonl"), options.objectPort(), cloud, callers(), event -> {
                        milestones.stored();
                        if (!losing) {
                            buses.put("default", event);
                        }
                    }));
            tables = startingTables.join();
            tokens = startingTokens.join();
            HttpServer aws = AwsEndpoint.port();
            startFunctions(aws);
            buses = new EventBuses(cloud, queues, calls);
            closing.add(new AwsEndpoint(buses, queues, keys, outbox, clock, cloud, aws));
            door = closing.add(new HttpDoor(options.port(), cloud, hosts, tokens.keys(), clock));
            console = closing.add(new Console(
                    options.consolePort(),
                    door.address(),
                    tokens,
                    clock,
                    outbox,
                    this::idle,
                    meter,
                    this::deadLetters));
            startTriggers();
        } catch (RuntimeException | Error e) {
            startingTables.exceptionally(failure -> null).join();
            closing.close();
            if (e instanceof CompletionException && e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Starts what the templates declare.
     *
     * @throws id.sayembara.local.template.TemplateProblem for anything in them the local cloud does not know
     */
    public static LocalCloud start(Options options) {
        // read once, by the first server of the process: without it every request costs 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return new LocalCloud(options);
    }

    private Path kept(String name) {
        return options.folder() == null ? null : options.folder().resolve(name);
    }

    private List<ObjectStore.Caller> callers() {
        List<ObjectStore.Caller> callers = new ArrayList<>();
        callers.add(new ObjectStore.Caller(OWN_KEY, OWN_KEY, null));
        roles.forEach((id, role) -> callers.add(new ObjectStore.Caller(key(id), secret(id), role)));
        return callers;
    }

    private static String key(String function) {
        return "local" + function;
    }

    private static String secret(String function) {
        return "secret of " + function;
    }

    private void startFunctions(HttpServer aws) {
        for (Cloud.Function function : cloud.functions()) {
            Map<String, String> variables = new LinkedHashMap<>(function.variables());
            variables.put("AWS_REGION", cloud.region());
            variables.put("AWS_ENDPOINT_URL", AwsEndpoint.address(aws).toString());
            variables.put("AWS_ENDPOINT_URL_DYNAMODB", tables.address().toString());
            variables.put("AWS_ENDPOINT_URL_S3", objects.address().toString());
            Surroundings surroundings = new Surroundings(
                    variables,
                    clock,
                    StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(key(function.id()), secret(function.id()))),
                    new PolicyInterceptor(roles.get(function.id()), cloud, milestones::transaction, this::called),
                    meter);
            FunctionHost host = closing.add(new FunctionHost(function, surroundings, options.environments()));
            hosts.put(function.id(), host);
            calls.put(function.arn(), closing.add(new AsyncCalls(host, kept("calls"), queues, options.retryPause())));
            if (options.warm()) {
                warm(host);
            }
        }
    }

    private static void warm(FunctionHost host) {
        try {
            host.warm();
        } catch (FunctionFailed e) {
            throw new IllegalStateException(
                    "function " + host.function().id() + " does not start: " + e.type() + ": " + e.getMessage(), e);
        }
    }

    private void called(SdkRequest request) {
        if (streamed.writtenBy(request)) {
            streamReaders.forEach(StreamReader::wake);
        }
    }

    private void startTriggers() {
        StreamPositions positions = closing.add(new StreamPositions(kept("positions.jsonl")));
        for (Cloud.Function function : cloud.functions()) {
            FunctionHost host = hosts.get(function.id());
            for (Cloud.QueueSource source : function.queues()) {
                queueReaders.add(closing.add(new QueueReader(source, queues, host, options.retryPause())));
            }
            for (Cloud.StreamSource source : function.streams()) {
                streamReaders.add(closing.add(new StreamReader(
                        source,
                        tables.streams(),
                        tables.streamName(source.streamArn()),
                        cloud.region(),
                        positions,
                        host,
                        queues,
                        options.retryPause())));
            }
        }
        Schedules schedules = closing.add(new Schedules(cloud, calls, clock));
        objects.tellOfTheForgotten(true);
        queueReaders.forEach(QueueReader::start);
        streamReaders.forEach(StreamReader::start);
        calls.values().forEach(AsyncCalls::start);
        schedules.start();
        closing.add(objects.sweeping());
    }

    /** Where the HTTP API answers. */
    public URI address() {
        return door.address();
    }

    /** Where the start page, the outbox, the clock and the tokens are. */
    public URI console() {
        return console.address();
    }

    /** A token for {@code name}, which is its subject; its issuer is {@link Options#ISSUER}. */
    public String token(String name) {
        return tokens.token(name, TOKEN_LIFE);
    }

    /** The token issuer itself: for tests of tokens that are none. */
    public TokenIssuer tokens() {
        return tokens;
    }

    public CompetitionClock clock() {
        return clock;
    }

    /** Every mail sent so far, the oldest first. */
    public List<Mail> outbox() {
        return outbox.mails();
    }

    /** What lies in the queue with this logical id, in flight or not: dead letters, when it is a dead-letter queue. */
    public List<MessageQueue.Message> deadLetters(String queue) {
        return queues.byId(queue).messages();
    }

    /** How many messages lie in each queue that takes what nobody could handle, and is not empty. */
    private JsonNode deadLetters() {
        ObjectNode counts = Json.object();
        cloud.queues().stream()
                .filter(queue -> queue.id().endsWith("DeadLetters"))
                .filter(queue -> !deadLetters(queue.id()).isEmpty())
                .forEach(queue -> counts.put(queue.id(), deadLetters(queue.id()).size()));
        return counts;
    }

    /** A queue by its logical id: for tests that put something in. */
    public MessageQueue queue(String id) {
        return queues.byId(id);
    }

    /** The running function with this logical id: for tests that call it with an event of their own. */
    public FunctionHost function(String id) {
        FunctionHost host = hosts.get(id);
        if (host == null) {
            throw new IllegalArgumentException("no function " + id);
        }
        return host;
    }

    /** Puts an event on a bus, as a rule would see it: for tests. */
    public EventBuses buses() {
        return buses;
    }

    /** Counts read and write units by operation, once told to. */
    public UnitMeter meter() {
        return meter;
    }

    /** What the templates declare. */
    public Cloud declared() {
        return cloud;
    }

    /** Every action some function used so far. */
    public Set<ActionUse> usedActions() {
        return new TreeSet<>(used);
    }

    /** Every action a function's own statements allow. What is here and never in {@link #usedActions()} is too much. */
    public Set<ActionUse> declaredActions() {
        Set<ActionUse> declared = new TreeSet<>();
        cloud.functions()
                .forEach(function -> function.statements().stream()
                        .filter(statement -> statement.allow() && !statement.implied())
                        .flatMap(statement -> statement.actions().stream())
                        .forEach(action -> declared.add(new ActionUse(function.id(), action))));
        return declared;
    }

    /** A client that may do everything with the tables: for tests and seeds. The caller does not close it. */
    public DynamoDbClient tables() {
        return tables.client();
    }

    /** A new client that may do everything with the objects: for tests and seeds. The caller closes it. */
    public S3Client objects() {
        return S3Client.builder()
                .endpointOverride(objects.address())
                .region(Region.of(cloud.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(OWN_KEY, OWN_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Loses the events of objects stored meanwhile, as a storage that promises little may: for tests. */
    public void losingEvents(Runnable meanwhile) {
        losing = true;
        try {
            meanwhile.run();
        } finally {
            losing = false;
        }
    }

    /** Whether nothing asynchronous waits or runs. */
    public boolean idle() {
        return streamReaders.stream().allMatch(StreamReader::idle)
                && queueReaders.stream().allMatch(QueueReader::idle)
                && calls.values().stream().allMatch(AsyncCalls::idle);
    }

    /**
     * Waits until everything asynchronous has come to rest: streams read, calls answered, queues empty.
     *
     * @throws IllegalStateException when that takes longer than {@code patience}
     */
    public void settle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (int quiet = 0; quiet < 2; ) {
            quiet = idle() ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new IllegalStateException("something asynchronous still runs after " + patience);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Says what the start page offers. */
    public void show(StartPage page) {
        console.show(page);
    }

    @Override
    public void close() {
        closing.close();
    }
}
