package id.sayembara.local.http;

import id.sayembara.local.template.Cloud.Cors;
import java.util.List;
import java.util.Optional;

/** Cross-origin rules of the template: the gateway answers preflights itself and marks answers for allowed origins. */
final class CrossOrigin {

    private final Optional<Cors> rules;

    CrossOrigin(Optional<Cors> rules) {
        this.rules = rules;
    }

    boolean isPreflight(GatewayEvent.Request request) {
        return rules.isPresent()
                && request.method().equals("OPTIONS")
                && request.header("origin") != null
                && request.header("access-control-request-method") != null;
    }

    HttpAnswer preflight(GatewayEvent.Request request) {
        HttpAnswer answer = new HttpAnswer(204, new byte[0]);
        Cors cors = rules.orElseThrow();
        if (allows(cors, request.header("origin"))) {
            answer.set("access-control-allow-methods", String.join(",", cors.methods()));
            answer.set("access-control-allow-headers", String.join(",", cors.headers()));
            answer.set("access-control-max-age", String.valueOf(cors.maxAge()));
        }
        return answer;
    }

    /** Replaces whatever the function said about origins, as the gateway does. */
    void addTo(HttpAnswer answer, String origin) {
        if (rules.isEmpty()) {
            return;
        }
        Cors cors = rules.get();
        if (answer.status() != 204 || !answer.headers().containsKey("access-control-max-age")) {
            answer.remove("access-control-");
        }
        if (origin != null && allows(cors, origin)) {
            answer.set("access-control-allow-origin", cors.origins().contains("*") ? "*" : origin);
            answer.set("vary", "origin");
            List<String> exposed = cors.exposed();
            if (!exposed.isEmpty()) {
                answer.set("access-control-expose-headers", String.join(",", exposed));
            }
        }
    }

    private static boolean allows(Cors cors, String origin) {
        return cors.origins().contains("*") || cors.origins().contains(origin);
    }
}
