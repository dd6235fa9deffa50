package id.sayembara.local.road;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param token bearer token; empty on public routes
 */
public record Request(
        String method, String path, Map<String, String> headers, Optional<String> body, Optional<String> token) {

    /** The same with one more header. */
    public Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, more, body, token);
    }
}
