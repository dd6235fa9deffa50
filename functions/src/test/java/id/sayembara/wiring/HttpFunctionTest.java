package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {

    @Test
    void answersAForeignRouteWithAProblem() {
        var function = new ProposalApiHandler(environment());

        APIGatewayV2HTTPResponse response = function.handleRequest(get("/nowhere"), null);

        assertThat(response.getStatusCode()).isEqualTo(404);
        assertThat(response.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.getBody()).contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/plain"})
    void answersABrowserWithAProblemToo(String accept) {
        var function = new ProposalApiHandler(environment());
        APIGatewayV2HTTPEvent event = get("/nowhere");
        event.setHeaders(Map.of("accept", accept));

        APIGatewayV2HTTPResponse response = function.handleRequest(event, null);

        assertThat(response.getStatusCode()).isEqualTo(404);
        assertThat(response.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.getBody()).contains("\"type\":\"about:blank\"", "\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere/ ", "/nowhere/\0", "/nowhere/%", "/nowhere/a|b\"<>\\^`{}[]", "/\u00e9\ud83d\ude00"})
    void answersAnAddressThatNoUriHolds(String path) {
        var function = new ProposalApiHandler(environment());
        assertThat(function.handleRequest(get(path), null).getStatusCode()).isEqualTo(404);
    }

    @Test
    void registersNothingNewAtAnInvocation() {
        var function = new ProposalApiHandler(environment());
        function.handleRequest(get("/nowhere"), new FakeContext());
        int before = function.getApplicationContext().getAllBeanDefinitions().size();
        for (int i = 0; i < 50; i++) {
            function.handleRequest(get("/nowhere"), new FakeContext());
        }

        assertThat(function.getApplicationContext().getAllBeanDefinitions()).hasSize(before);
    }

    private static ApplicationContextBuilder environment() {
        return ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(PropertySource.of(
                        "env",
                        Map.of("AWS_REGION", "ap-southeast-3"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test")));
    }

    private static APIGatewayV2HTTPEvent get(String path) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("GET");
        http.setPath(path);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(path);
        event.setRawQueryString("");
        event.setHeaders(Map.of("accept", "application/json"));
        event.setRequestContext(request);
        return event;
    }
}
