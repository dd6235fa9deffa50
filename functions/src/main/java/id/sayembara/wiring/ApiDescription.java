package id.sayembara.wiring;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of docs/openapi.yaml, which is generated from the controllers at compile time. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sayembara",
                        version = "1",
                        description =
                                "Public competitions, from draft to award. Every refusal is application/problem+json"
                                        + " (RFC 9457); docs/problems.md lists them. Every change takes an Idempotency-Key: the same"
                                        + " key and request give the same answer. What the gateway itself answers (401 without a"
                                        + " valid token, 404 for an address nobody serves, 413 over 10 MB, 429 above the throttle)"
                                        + " is {\"message\":…} and not ours to shape."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the configured issuer. Addresses under /public need none.")
interface ApiDescription {}
