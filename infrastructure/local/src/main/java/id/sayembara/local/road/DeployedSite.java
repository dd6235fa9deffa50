package id.sayembara.local.road;

import id.sayembara.local.DeployedDoor;
import id.sayembara.local.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The functions of stage dev at an endpoint such as LocalStack's, behind our door. The gateway's time can be moved; what comes by
 * events keeps the endpoint's. Mail goes to a stand-in of ours, since the free edition has no SES v2: one variable of Notify
 * is set for that.
 */
public final class DeployedSite implements Site, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PREFIX = "sayembara-dev-";
    private static final String ALIAS = "live";
    private static final Region REGION = Region.of("ap-southeast-3");
    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private final DeployedDoor door;
    private final Gateway gateway;
    private final LambdaClient lambda;
    private final DynamoDbClient dynamo;
    private final MailStandIn mail;

    public DeployedSite(Options options, URI endpoint, HttpClient client) throws IOException {
        door = new DeployedDoor(options, endpoint);
        gateway = new HttpGateway(door.address(), client);
        lambda = LambdaClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        dynamo = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        mail = new MailStandIn();
        leadMailHere();
        // by its own time, which is today's, everything of the road's edition is long due
        lambda.deleteFunction(delete -> delete.functionName(PREFIX + "TimelineTick"));
    }

    private void leadMailHere() {
        String notify = PREFIX + "Notify";
        Map<String, String> variables = new LinkedHashMap<>(variables("Notify"));
        variables.put("AWS_ENDPOINT_URL_SESV2", mail.address().toString());
        lambda.updateFunctionConfiguration(
                update -> update.functionName(notify).environment(environment -> environment.variables(variables)));
        lambda.waiter().waitUntilFunctionUpdatedV2(wait -> wait.functionName(notify));
        String version =
                lambda.publishVersion(publish -> publish.functionName(notify)).version();
        lambda.updateAlias(update -> update.functionName(notify).name(ALIAS).functionVersion(version));
    }

    private Map<String, String> variables(String function) {
        return lambda.getFunctionConfiguration(get -> get.functionName(PREFIX + function))
                .environment()
                .variables();
    }

    @Override
    public Person person(String name) {
        return new Person(gateway, name, Optional.of(door.token(name)));
    }

    @Override
    public Person anyone() {
        return new Person(gateway, "anyone", Optional.empty());
    }

    @Override
    public void moveTo(Instant instant) {
        door.clock().set(instant);
    }

    @Override
    public boolean hasOurTime() {
        return false;
    }

    @Override
    public void putIntoCompetition(Map<String, AttributeValue> item) {
        String table = variables("CompetitionApi").get("COMPETITION_TABLE");
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public List<String> mails(String address) {
        return mail.to(address);
    }

    @Override
    public void await(String what, BooleanSupplier come) {
        Patience.await(PATIENCE, what, come);
    }

    @Override
    public void close() {
        mail.close();
        dynamo.close();
        lambda.close();
        door.close();
    }
}
