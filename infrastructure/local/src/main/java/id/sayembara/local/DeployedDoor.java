package id.sayembara.local;

import id.sayembara.local.function.DeployedFunction;
import id.sayembara.local.http.HttpDoor;
import id.sayembara.local.identity.TokenIssuer;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.CloudReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The HTTP API of template.yaml on this machine, in front of functions deployed to an endpoint that has none of its own
 * (LocalStack's free edition leaves HTTP APIs out). Routes, sign-in, CORS and throttles are the local cloud's; behind them
 * everything is the endpoint's.
 */
public final class DeployedDoor implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Closing closing = new Closing();
    private final CompetitionClock clock = CompetitionClock.atWallTime();
    private final TokenIssuer tokens;
    private final HttpDoor door;

    /**
     * @param options the templates and the port
     * @param endpoint where the stacks of stage dev are deployed
     */
    public DeployedDoor(Options options, URI endpoint) {
        Cloud cloud = CloudReader.read(options.template(), options.data(), options.parameters());
        LambdaClient lambda = closing.add(LambdaClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_START))
                .build());
        Map<String, DeployedFunction> functions = new LinkedHashMap<>();
        for (Cloud.Function function : cloud.functions()) {
            functions.put(function.id(), new DeployedFunction(lambda, function.name()));
        }
        tokens = new TokenIssuer(Options.ISSUER, Options.AUDIENCE, Clock.systemUTC(), options.folder());
        door = closing.add(new HttpDoor(options.port(), cloud, functions, tokens.keys(), clock));
    }

    /** Where the HTTP API answers. */
    public URI address() {
        return door.address();
    }

    /** A token for {@code name}, which is its subject. */
    public String token(String name) {
        return tokens.token(name, TOKEN_LIFE);
    }

    /** When the gateway receives requests: wall time until it is moved. What comes by events keeps the endpoint's time. */
    public CompetitionClock clock() {
        return clock;
    }

    @Override
    public void close() {
        closing.close();
    }
}
