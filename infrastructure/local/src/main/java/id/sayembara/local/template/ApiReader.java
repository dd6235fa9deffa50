package id.sayembara.local.template;

import id.sayembara.local.template.Cloud.Authorizer;
import id.sayembara.local.template.Cloud.Cors;
import id.sayembara.local.template.Cloud.HttpApi;
import id.sayembara.local.template.Cloud.Throttle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the HTTP API: authorizers, cross-origin rules, throttles. */
final class ApiReader {

    private final Section api;

    ApiReader(Stack stack, String id) {
        this.api = stack.properties(id)
                .only(
                        "Name",
                        "Description",
                        "FailOnWarnings",
                        "Auth",
                        "CorsConfiguration",
                        "DefaultRouteSettings",
                        "RouteSettings",
                        "AccessLogSettings",
                        "StageName",
                        "DisableExecuteApiEndpoint",
                        "Tags",
                        "PropagateTags");
    }

    HttpApi read() {
        Section auth = api.section("Auth").only("DefaultAuthorizer", "Authorizers", "EnableIamAuthorizer");
        Map<String, Authorizer> authorizers = new LinkedHashMap<>();
        for (String name : auth.section("Authorizers").names()) {
            authorizers.put(name, authorizer(name, auth.section("Authorizers").section(name)));
        }
        if (auth.has("DefaultAuthorizer")) {
            Authorizer standard = authorizers.get(auth.text("DefaultAuthorizer"));
            if (standard == null) {
                throw auth.problem("DefaultAuthorizer", "is not among Authorizers");
            }
            authorizers.put("", standard);
        }
        return new HttpApi(authorizers, cors(), throttles());
    }

    private Authorizer authorizer(String name, Section section) {
        section.only("IdentitySource", "JwtConfiguration", "AuthorizationScopes");
        if (!section.text("IdentitySource", "$request.header.Authorization").equals("$request.header.Authorization")) {
            throw section.problem("IdentitySource", "only $request.header.Authorization is read here");
        }
        Section jwt = section.section("JwtConfiguration").only("issuer", "audience");
        return new Authorizer(name, jwt.text("issuer"), jwt.texts("audience"));
    }

    private Optional<Cors> cors() {
        if (!api.has("CorsConfiguration")) {
            return Optional.empty();
        }
        Section cors = api.section("CorsConfiguration")
                .only("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "MaxAge", "AllowCredentials");
        return Optional.of(new Cors(
                cors.texts("AllowOrigins"),
                cors.texts("AllowMethods"),
                cors.texts("AllowHeaders"),
                cors.texts("ExposeHeaders"),
                cors.number("MaxAge", 0)));
    }

    private Map<String, Throttle> throttles() {
        Map<String, Throttle> throttles = new LinkedHashMap<>();
        throttle(throttles, "", api.section("DefaultRouteSettings"));
        for (String route : api.section("RouteSettings").names()) {
            throttle(throttles, route, api.section("RouteSettings").section(route));
        }
        return throttles;
    }

    private static void throttle(Map<String, Throttle> throttles, String route, Section settings) {
        settings.only("ThrottlingRateLimit", "ThrottlingBurstLimit", "DetailedMetricsEnabled");
        if (settings.has("ThrottlingRateLimit")) {
            throttles.put(
                    route,
                    new Throttle(
                            Double.parseDouble(settings.text("ThrottlingRateLimit")),
                            settings.number("ThrottlingBurstLimit", 1)));
        }
    }
}
