package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sayembara.local.Json;
import id.sayembara.local.identity.SigningKeys;
import id.sayembara.local.template.Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The AWS services functions call over the network, on one loopback port: EventBridge PutEvents, SQS SendMessage, KMS
 * Sign and GetPublicKey, SES v2 SendEmail. Who may call what is judged in the caller's client, before it sends.
 */
public final class AwsEndpoint implements AutoCloseable {

    private static final int LARGEST_EVENTS = 1024 * 1024;
    private static final int MOST_EVENTS = 10;

    /** What AWS answers when it refuses a request. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EventBuses buses;
    private final Queues queues;
    private final SigningKeys keys;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Cloud cloud;

    public AwsEndpoint(
            EventBuses buses,
            Queues queues,
            SigningKeys keys,
            Outbox outbox,
            InstantSource clock,
            Cloud cloud,
            HttpServer server) {
        this.buses = buses;
        this.queues = queues;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
        this.cloud = cloud;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A loopback port for the endpoint: known before the functions that need its address. */
    public static HttpServer port() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a server made by {@link #port()} answers. */
    public static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            ObjectNode answer;
            try {
                byte[] body = exchange.getRequestBody().readAllBytes();
                JsonNode request = body.length == 0 ? Json.object() : Json.parse(body);
                answer = answer(exchange, request);
            } catch (Refused e) {
                status = 400;
                exchange.getResponseHeaders().set("x-amzn-errortype", e.code);
                answer = Json.object().put("__type", e.code).put("message", e.getMessage());
            } catch (RuntimeException | GeneralSecurityException e) {
                System.err.println("the AWS endpoint failed: " + e);
                status = 500;
                answer = Json.object().put("__type", "InternalFailure").put("message", String.valueOf(e));
            }
            exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
            exchange.getResponseHeaders()
                    .set("x-amzn-requestid", UUID.randomUUID().toString());
            byte[] bytes = Json.bytes(answer);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private ObjectNode answer(HttpExchange exchange, JsonNode request) throws Refused, GeneralSecurityException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null) {
            String route =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (route.equals("POST /v2/email/outbound-emails")) {
                return sendEmail(request);
            }
            throw new Refused("UnknownOperationException", "the local cloud does not serve " + route);
        }
        return switch (target) {
            case "AWSEvents.PutEvents" -> putEvents(request);
            case "AmazonSQS.SendMessage" -> sendMessage(request);
            case "TrentService.Sign" -> sign(request);
            case "TrentService.GetPublicKey" -> publicKey(request);
            default -> throw new Refused("UnknownOperationException", "the local cloud does not serve " + target);
        };
    }

    private ObjectNode putEvents(JsonNode request) throws Refused {
        JsonNode entries = request.path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_EVENTS) {
            throw new Refused("ValidationException", "1 to 10 entries, not " + entries.size());
        }
        if (entries.toString().length() > LARGEST_EVENTS) {
            throw new Refused("ValidationException", "Total size of the entries in the request is over the limit.");
        }
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        ArrayNode results = answer.putArray("Entries");
        int failed = 0;
        for (JsonNode entry : entries) {
            ObjectNode result = results.addObject();
            String bus = entry.path("EventBusName").asText("default");
            bus = bus.substring(bus.lastIndexOf('/') + 1);
            try {
                JsonNode detail = Json.parse(entry.path("Detail").asText());
                if (!detail.isObject() || !entry.has("Source") || !entry.has("DetailType") || !buses.has(bus)) {
                    throw new IllegalArgumentException("needs Source, DetailType, Detail and a bus that exists");
                }
                String id = UUID.randomUUID().toString();
                buses.put(bus, event(id, entry, detail));
                result.put("EventId", id);
            } catch (IllegalArgumentException e) {
                failed++;
                result.put("ErrorCode", "InvalidArgument").put("ErrorMessage", e.getMessage());
            }
        }
        return answer.put("FailedEntryCount", failed);
    }

    private ObjectNode event(String id, JsonNode entry, JsonNode detail) {
        ObjectNode event = Json.object();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", entry.get("DetailType").asText());
        event.put("source", entry.get("Source").asText());
        event.put("account", cloud.account());
        event.put("time", Instant.now().toString());
        event.put("region", cloud.region());
        event.set("resources", entry.has("Resources") ? entry.get("Resources") : Json.array());
        event.set("detail", detail);
        return event;
    }

    private ObjectNode sendMessage(JsonNode request) throws Refused {
        MessageQueue queue = queues.byUrl(request.path("QueueUrl").asText());
        if (queue == null) {
            throw new Refused("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
        }
        String body = request.path("MessageBody").asText();
        String id =
                queue.send(body, Duration.ofSeconds(request.path("DelaySeconds").asLong(0)));
        return Json.object().put("MessageId", id).put("MD5OfMessageBody", QueueReader.md5(body));
    }

    private ObjectNode sign(JsonNode request) throws Refused, GeneralSecurityException {
        String arn = key(request);
        if (!request.path("SigningAlgorithm").asText().equals("ECDSA_SHA_256")) {
            throw new Refused("InvalidKeyUsageException", "this key signs with ECDSA_SHA_256 only");
        }
        boolean digest = request.path("MessageType").asText("RAW").equals("DIGEST");
        byte[] message = Base64.getDecoder().decode(request.path("Message").asText());
        if (digest && message.length != 32 || !digest && message.length > 4096) {
            throw new Refused("ValidationException", "a digest has 32 bytes, a raw message 4096 at most");
        }
        return Json.object()
                .put("KeyId", arn)
                .put("SigningAlgorithm", "ECDSA_SHA_256")
                .put("Signature", Base64.getEncoder().encodeToString(keys.sign(arn, message, digest)));
    }

    private ObjectNode publicKey(JsonNode request) throws Refused, GeneralSecurityException {
        String arn = key(request);
        ObjectNode answer = Json.object()
                .put("KeyId", arn)
                .put("KeySpec", "ECC_NIST_P256")
                .put("CustomerMasterKeySpec", "ECC_NIST_P256")
                .put("KeyUsage", "SIGN_VERIFY")
                .put("PublicKey", Base64.getEncoder().encodeToString(keys.publicKey(arn)));
        answer.putArray("SigningAlgorithms").add("ECDSA_SHA_256");
        return answer;
    }

    private String key(JsonNode request) throws Refused {
        String arn = keys.find(request.path("KeyId").asText());
        if (arn == null) {
            throw new Refused(
                    "NotFoundException", "no key " + request.path("KeyId").asText());
        }
        return arn;
    }

    private ObjectNode sendEmail(JsonNode request) throws Refused {
        JsonNode simple = request.path("Content").path("Simple");
        if (simple.isMissingNode()) {
            throw new Refused("BadRequestException", "only simple content is sent here");
        }
        List<String> to = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            request.path("Destination").path(kind).forEach(address -> to.add(address.asText()));
        }
        if (to.isEmpty()) {
            throw new Refused("BadRequestException", "a mail needs a recipient");
        }
        String id = UUID.randomUUID().toString();
        outbox.add(new Mail(
                id,
                clock.instant(),
                request.path("FromEmailAddress").asText(),
                to,
                simple.path("Subject").path("Data").asText(),
                simple.path("Body").path("Text").path("Data").asText(""),
                simple.path("Body").path("Html").path("Data").asText("")));
        return Json.object().put("MessageId", id);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
