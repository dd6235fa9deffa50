package id.sayembara.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContextBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Puts and gets things, signs, sends events, and signs upload addresses: by the last word of the path. */
public final class ThingsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final Clients clients;
    private final DynamoDbClient tables;
    private final KmsClient keys;
    private final EventBridgeClient events;

    public ThingsHandler(ApplicationContextBuilder builder) {
        this.clients = new Clients(builder.start());
        this.tables = clients.client(DynamoDbClient.builder(), "dynamodb");
        this.keys = clients.client(KmsClient.builder(), "kms");
        this.events = clients.client(EventBridgeClient.builder(), "eventbridge");
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return answer(200, act(event.getPathParameters().get("proxy"), event.getBody()));
        } catch (AwsServiceException e) {
            return answer(e.statusCode(), e.awsErrorDetails().errorCode());
        }
    }

    private String act(String what, String body) {
        String table = clients.value("things.table");
        return switch (what) {
            case "put" -> {
                String kind = body.contains("plain") ? "plain" : "relayed";
                tables.putItem(b -> b.tableName(table)
                        .item(Map.of("pk", AttributeValue.fromS(body), "kind", AttributeValue.fromS(kind))));
                yield "put";
            }
            case "get" ->
                String.valueOf(tables.getItem(b -> b.tableName(table).key(Map.of("pk", AttributeValue.fromS(body))))
                        .hasItem());
            case "delete" -> {
                tables.deleteItem(b -> b.tableName(table).key(Map.of("pk", AttributeValue.fromS(body))));
                yield "deleted";
            }
            case "transact" -> {
                tables.transactWriteItems(b -> b.transactItems(List.of(
                        TransactWriteItem.builder()
                                .put(p -> p.tableName(table).item(Map.of("pk", AttributeValue.fromS(body))))
                                .build(),
                        TransactWriteItem.builder()
                                .delete(d -> d.tableName(table).key(Map.of("pk", AttributeValue.fromS("other"))))
                                .build())));
                yield "done";
            }
            case "sign" ->
                Base64.getEncoder()
                        .encodeToString(keys.sign(b -> b.keyId(clients.value("signing.key"))
                                        .message(SdkBytes.fromUtf8String(body))
                                        .messageType(MessageType.RAW)
                                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                                .signature()
                                .asByteArray());
            case "event" ->
                String.valueOf(events.putEvents(b -> b.entries(PutEventsRequestEntry.builder()
                                .eventBusName(clients.value("event.bus"))
                                .source("things")
                                .detailType(body)
                                .detail("{\"name\":\"" + body + "\"}")
                                .build()))
                        .failedEntryCount());
            case "missing" -> {
                S3ClientBuilder builder = S3Client.builder().forcePathStyle(true);
                try (S3Client objects = clients.client(builder, "s3")) {
                    yield objects.getObjectAsBytes(b ->
                                    b.bucket(clients.value("uploads.bucket")).key(body))
                            .asUtf8String();
                }
            }
            case "upload" -> upload(clients.value("uploads.bucket"), body);
            case "upload-kept" -> upload(clients.value("kept.bucket"), body);
            default -> "unknown";
        };
    }

    private String upload(String bucket, String key) {
        try (S3Presigner presigner = S3Presigner.builder()
                .region(clients.region())
                .credentialsProvider(clients.credentials())
                .endpointOverride(URI.create(clients.value("aws.endpoint.url.s3")))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            boolean brief = key.startsWith("brief");
            return presigner
                    .presignPutObject(p -> p.signatureDuration(Duration.ofSeconds(brief ? 1 : 60))
                            .putObjectRequest(r -> r.bucket(bucket)
                                    .key(key)
                                    .contentLength(5L)
                                    .contentType("text/plain")
                                    .ifNoneMatch("*")))
                    .url()
                    .toString();
        }
    }

    private static APIGatewayV2HTTPResponse answer(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "text/plain"))
                .withBody(body)
                .build();
    }
}
