package id.sayembara.platform.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Subject;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@link Call} from the gateway's event: its instant (R2), its verified token, its idempotency key. */
@Singleton
final class CallBinder implements TypedRequestArgumentBinder<Call> {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @Override
    public Argument<Call> argumentType() {
        return Argument.of(Call.class);
    }

    @Override
    public BindingResult<Call> bind(ArgumentConversionContext<Call> context, HttpRequest<?> source) {
        Call call = call(GatewayEvent.of(source));
        return () -> Optional.of(call);
    }

    private static Call call(APIGatewayV2HTTPEvent event) {
        var request = event.getRequestContext();
        String method = request.getHttp().getMethod();
        Optional<String> key = header(event, "idempotency-key");
        key.filter(k -> !KEY.matcher(k).matches()).ifPresent(k -> {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "Idempotency-Key takes 1 to 100 visible ASCII characters without spaces.");
        });
        String fingerprint = Digest.sha256Hex(String.join(
                "\n",
                method,
                event.getRawPath(),
                header(event, "if-match").orElse(""),
                Digest.sha256Hex(GatewayEvent.body(event))));
        return new Call(Instant.ofEpochMilli(request.getTimeEpoch()), subject(request), key, fingerprint);
    }

    private static Optional<Subject> subject(APIGatewayV2HTTPEvent.RequestContext request) {
        return Optional.ofNullable(request.getAuthorizer())
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .filter(claims -> claims.get("iss") != null && claims.get("sub") != null)
                .map(claims -> new Subject(claims.get("iss"), claims.get("sub")));
    }

    private static Optional<String> header(APIGatewayV2HTTPEvent event, String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null ? Optional.empty() : Optional.ofNullable(headers.get(name));
    }
}
