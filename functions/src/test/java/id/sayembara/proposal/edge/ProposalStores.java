package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.StoreTables;
import id.sayembara.platform.edge.Tables;
import id.sayembara.proposal.ProposalStore;
import io.micronaut.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real store over DynamoDB Local, with whatever a test puts between them. */
public final class ProposalStores implements AutoCloseable {
    private final StoreTables tables = StoreTables.local();
    private final String events = tables.createEvents();
    private final DynamoDbClient dynamo;
    private final ProposalStore store;

    public ProposalStores(ExecutionInterceptor between) {
        dynamo = DynamoDbClient.builder()
                .endpointOverride(tables.endpoint())
                .region(Region.of("ap-southeast-3"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(c -> c.addExecutionInterceptor(between))
                .build();
        store = new DynamoProposalStore(
                new Tables(dynamo, JsonMapper.createDefault()),
                tables.create("byInstitution", "byState"),
                Optional.of(events));
    }

    public ProposalStore store() {
        return store;
    }

    /** The events of a subject as envelopes, in order. */
    public List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
