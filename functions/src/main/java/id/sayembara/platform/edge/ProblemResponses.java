package id.sayembara.platform.edge;

import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Turns every no into a problem answer (RFC 9457). The only place that knows statuses. */
@Singleton
@Produces(ProblemResponses.TYPE)
public final class ProblemResponses implements ExceptionHandler<Throwable, HttpResponse<ProblemJson>> {
    /** The media type of every problem answer. */
    public static final String TYPE = "application/problem+json";

    /** Where a problem's slug is explained; relative, so that it holds at any address. */
    public static final String BASE = "/problems/";

    /**
     * Most findings one answer names. More than any form or edition can have of its own; a list of nonsense must not grow into
     * an answer that Lambda refuses to carry (6 MB).
     */
    static final int MOST_FINDINGS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ProblemJson> handle(HttpRequest request, Throwable exception) {
        if (exception instanceof Refusal refusal) {
            return answer(refusal);
        }
        log(exception);
        return status(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new ProblemJson(
                        "about:blank",
                        "Something broke",
                        500,
                        "Nothing is known to have changed.",
                        Map.of(),
                        List.of()));
    }

    /** The class, AWS's own code for it and the place in our code; never the message: it may quote what was sent. */
    private static void log(Throwable exception) {
        String code = exception instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? aws.awsErrorDetails().errorCode()
                : "";
        String place = Arrays.stream(exception.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.sayembara"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("?");
        LOG.error("unexpected {} {} at {}", exception.getClass().getName(), code, place);
    }

    private static HttpResponse<ProblemJson> answer(Refusal refusal) {
        HttpStatus status = status(refusal.problem().kind());
        MutableHttpResponse<ProblemJson> response = status(
                status,
                new ProblemJson(
                        BASE + refusal.problem().slug(),
                        refusal.problem().title(),
                        status.getCode(),
                        refusal.getMessage(),
                        facts(refusal),
                        refusal.findings().stream()
                                .limit(MOST_FINDINGS)
                                .map(ProblemJson.ErrorJson::of)
                                .toList()));
        return switch (refusal.problem().kind()) {
            case BUSY -> response.header("Retry-After", "1");
            case TOO_MANY -> response.header("Retry-After", "60");
            default -> response;
        };
    }

    private static Map<String, Object> facts(Refusal refusal) {
        if (refusal.findings().size() <= MOST_FINDINGS) {
            return refusal.facts();
        }
        Map<String, Object> facts = new TreeMap<>(refusal.facts());
        facts.put("errorsInAll", refusal.findings().size());
        return facts;
    }

    private static MutableHttpResponse<ProblemJson> status(HttpStatus status, ProblemJson body) {
        return HttpResponse.<ProblemJson>status(status).contentType(TYPE).body(body);
    }

    /** The status of each kind of refusal. */
    public static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case UNPARSABLE -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case PRECONDITION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
