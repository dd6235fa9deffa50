package id.sayembara.wiring;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * An HTTP function: one Micronaut context that holds the controllers of this function only, so that a foreign route is 404.
 * Before a snapshot is taken the whole path is driven once, so that what is restored is warm.
 */
abstract class HttpFunction extends APIGatewayV2HTTPEventFunction implements Resource {
    private final String health;

    /**
     * Starts the function.
     *
     * @param name its logical id in template.yaml
     * @param health a route of its own that reads the store and needs no token
     */
    HttpFunction(String name, String health, ApplicationContextBuilder builder) {
        super(FunctionContext.start(name, builder.properties(Map.of(FunctionContext.HEALTH, health))));
        this.health = health;
        Core.getGlobalContext().register(this);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(
            APIGatewayV2HTTPEvent event, com.amazonaws.services.lambda.runtime.Context context) {
        return super.handleRequest(LegalPath.in(event), context);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        int status = handleRequest(healthEvent(), null).getStatusCode();
        if (status != 200) {
            throw new IllegalStateException("priming answered " + status);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // connections reopen at their first use; ids and clocks are drawn at each request
    }

    private APIGatewayV2HTTPEvent healthEvent() {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("GET");
        http.setPath(health);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(health);
        event.setRawQueryString("");
        event.setHeaders(Map.of("accept", "application/json"));
        event.setRequestContext(request);
        return event;
    }
}
