package id.sayembara.platform.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Gives the framework's own refusals (no such route, wrong method) the same form as ours. */
@Singleton
final class FrameworkProblems implements JsonErrorResponseBodyProvider<ProblemJson> {

    @Override
    public ProblemJson body(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        return new ProblemJson(
                "about:blank",
                response.reason(),
                status,
                status == 404 ? "There is nothing here, or it is not yours." : "The request does not fit this address.",
                Map.of(),
                List.of());
    }

    @Override
    public String contentType() {
        return ProblemResponses.TYPE;
    }
}
