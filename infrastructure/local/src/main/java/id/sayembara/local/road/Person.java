package id.sayembara.local.road;

import id.sayembara.platform.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody at a client: sends requests with a token, a fresh idempotency key for every change. */
public record Person(Gateway gateway, String name, Optional<String> token) {

    /** Reads. */
    public Answer get(String path) {
        return gateway.send(new Request("GET", path, Map.of(), Optional.empty(), token));
    }

    /** Changes, with a JSON body. */
    public Answer post(String path, Map<String, Object> body) {
        return gateway.send(change("POST", path, "application/json", CanonicalJson.write(body)));
    }

    /** Changes what has this version, with a JSON body. */
    public Answer post(String path, long version, Map<String, Object> body) {
        return gateway.send(change("POST", path, "application/json", CanonicalJson.write(body))
                .with("If-Match", "\"" + version + "\""));
    }

    /** Changes what has this version, with a JSON body. */
    public Answer put(String path, long version, Map<String, Object> body) {
        return gateway.send(change("PUT", path, "application/json", CanonicalJson.write(body))
                .with("If-Match", "\"" + version + "\""));
    }

    /** Changes, with a body of another type. */
    public Answer send(String method, String path, String type, String body) {
        return gateway.send(change(method, path, type, body));
    }

    /** A change with a fresh key, not sent yet: for sending it twice. */
    public Request change(String method, String path, String type, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return new Request(method, path, headers, Optional.of(body), token);
    }
}
