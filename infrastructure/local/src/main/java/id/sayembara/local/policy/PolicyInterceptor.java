package id.sayembara.local.policy;

import id.sayembara.local.template.Cloud;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.VerifyRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Judges each AWS call a function's clients make, before it is sent, by the function's role. A call this class cannot
 * put into actions is refused too.
 */
public final class PolicyInterceptor implements ExecutionInterceptor {

    private final Role role;
    private final Cloud cloud;
    private final TableCalls tableCalls;
    private final Runnable transacting;
    private final Consumer<SdkRequest> afterCall;

    /**
     * @param transacting hears of each transaction as it is sent
     * @param afterCall hears of each call that succeeded
     */
    public PolicyInterceptor(Role role, Cloud cloud, Runnable transacting, Consumer<SdkRequest> afterCall) {
        this.role = role;
        this.cloud = cloud;
        this.tableCalls = new TableCalls(new TableKeys(cloud.tables(), cloud.region(), cloud.account()));
        this.transacting = transacting;
        this.afterCall = afterCall;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        List<Access> accesses = accesses(context.request());
        if (accesses.isEmpty()) {
            String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            throw refused(
                    service,
                    role.function() + " called " + service + " " + operation + ", which the local cloud cannot judge");
        }
        for (Access access : accesses) {
            if (access.action().equals("ses:SendEmail") ? !allowsMail(access) : !role.allows(access)) {
                throw refused(service, role.refusal(access));
            }
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest) {
            transacting.run();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        afterCall.accept(context.request());
    }

    private List<Access> accesses(SdkRequest request) {
        return switch (request) {
            case SignRequest r ->
                List.of(new Access(
                        "kms:Sign",
                        key(r.keyId()),
                        Map.of(
                                "kms:SigningAlgorithm",
                                List.of(r.signingAlgorithmAsString()),
                                "kms:MessageType",
                                List.of(r.messageTypeAsString() == null ? "RAW" : r.messageTypeAsString()))));
            case GetPublicKeyRequest r -> List.of(new Access("kms:GetPublicKey", key(r.keyId())));
            case VerifyRequest r -> List.of(new Access("kms:Verify", key(r.keyId())));
            case PutEventsRequest r -> r.entries().stream().map(this::put).toList();
            case SendEmailRequest r -> List.of(mail(r.fromEmailAddress()));
            default -> {
                List<Access> tables = tableCalls.of(request);
                yield tables.isEmpty() ? other(request) : tables;
            }
        };
    }

    private List<Access> other(SdkRequest request) {
        List<Access> objects = ObjectCalls.of(request);
        if (!objects.isEmpty() || !request.getClass().getName().contains(".sqs.")) {
            return objects;
        }
        return request.getValueForField("QueueUrl", String.class)
                .map(url -> new Access(
                        "sqs:" + request.getClass().getSimpleName().replaceAll("(Batch)?Request$", ""),
                        arn("sqs", url.substring(url.lastIndexOf('/') + 1))))
                .map(List::of)
                .orElse(List.of());
    }

    private Access put(PutEventsRequestEntry entry) {
        String bus = entry.eventBusName() == null ? "default" : entry.eventBusName();
        String arn = bus.startsWith("arn:") ? bus : arn("events", "event-bus/" + bus);
        return new Access(
                "events:PutEvents",
                arn,
                Map.of(
                        "events:source",
                        List.of(String.valueOf(entry.source())),
                        "events:detail-type",
                        List.of(String.valueOf(entry.detailType()))));
    }

    private Access mail(String from) {
        String address = from.replaceAll("^.*<|>.*$", "");
        return new Access(
                "ses:SendEmail", arn("ses", "identity/" + address), Map.of("ses:FromAddress", List.of(address)));
    }

    /** SES asks for the address if it is an identity of its own, else for its domain. */
    private boolean allowsMail(Access access) {
        String domain = access.resource().replaceAll("identity/.*@", "identity/");
        return role.allows(access) || role.allows(new Access(access.action(), domain, access.context()));
    }

    private String key(String id) {
        return id.startsWith("arn:") ? id : arn("kms", "key/" + id);
    }

    private String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + cloud.region() + ":" + cloud.account() + ":" + rest;
    }

    private static RuntimeException refused(String service, String message) {
        AwsServiceException.Builder builder = switch (service) {
            case "DynamoDb" -> DynamoDbException.builder();
            case "s3" -> S3Exception.builder();
            case "kms" -> KmsException.builder();
            case "eventbridge" -> EventBridgeException.builder();
            case "sesv2" -> SesV2Exception.builder();
            default -> AwsServiceException.builder();
        };
        boolean s3 = service.equalsIgnoreCase("s3");
        return builder.statusCode(s3 ? 403 : 400)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(service)
                        .errorCode(s3 ? "AccessDenied" : "AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
