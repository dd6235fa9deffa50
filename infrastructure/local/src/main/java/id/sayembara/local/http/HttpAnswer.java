package id.sayembara.local.http;

import id.sayembara.local.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer on its way out; header names in lower case. */
final class HttpAnswer {

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();

    HttpAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** What the gateway answers itself. */
    static HttpAnswer message(int status, String message) {
        HttpAnswer answer = new HttpAnswer(status, Json.bytes(Json.object().put("message", message)));
        answer.set("content-type", "application/json");
        return answer;
    }

    void set(String name, String value) {
        headers.put(name, value);
    }

    void remove(String prefix) {
        headers.keySet().removeIf(name -> name.startsWith(prefix));
    }

    void addCookie(String cookie) {
        cookies.add(cookie);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<String> cookies() {
        return cookies;
    }
}
