package id.sayembara.platform.edge;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Gives the framework's own refusals (no such route, wrong method) the same form as ours, whatever the request accepts: left to
 * itself the framework shows browsers a page.
 */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<ProblemJson> {

    @Override
    public MutableHttpResponse<ProblemJson> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        int status = response.code();
        return response.contentType(ProblemResponses.TYPE)
                .body(new ProblemJson(
                        "about:blank",
                        response.reason(),
                        status,
                        status == HttpStatus.NOT_FOUND.getCode()
                                ? "There is nothing here, or it is not yours."
                                : "The request does not fit this address.",
                        Map.of(),
                        List.of()));
    }
}
