package id.sayembara.platform.edge;

import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.UnsatisfiedRouteHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.Map;

/** Names the parameter that an address needs and that is not there. */
@Singleton
@Replaces(UnsatisfiedRouteHandler.class)
@Produces(ProblemResponses.TYPE)
final class MissingParameter implements ExceptionHandler<UnsatisfiedRouteException, HttpResponse<ProblemJson>> {
    private final ProblemResponses problems;

    MissingParameter(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ProblemJson> handle(HttpRequest request, UnsatisfiedRouteException exception) {
        String name = exception.getArgument().getName();
        return problems.handle(
                request,
                new Refusal(
                        PlatformProblem.INVALID_PARAMETER,
                        "The parameter " + name + " is required.",
                        Map.of("parameter", name)));
    }
}
