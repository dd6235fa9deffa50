package id.sayembara.innovation.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import id.sayembara.innovation.CatalogueFiles;
import id.sayembara.innovation.CatalogueStore;
import id.sayembara.wiring.CatalogueApiHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Function CatalogueApi as Lambda calls it, over a catalogue in memory. */
public final class CatalogueDoor implements AutoCloseable {
    private final CatalogueApiHandler function;

    public CatalogueDoor(CatalogueStore catalogues, CatalogueFiles files) {
        function = new CatalogueApiHandler(ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(PropertySource.of(
                        "env",
                        Map.of(
                                "AWS_REGION", "ap-southeast-3",
                                "COMPETITION_TABLE", "competition",
                                "INNOVATIONS_TABLE", "innovations",
                                "CATALOGUE_BUCKET", "catalogue"),
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test")))
                .beanDefinitions(in(CatalogueStore.class, catalogues), in(CatalogueFiles.class, files)));
    }

    /** Asks as anyone does. */
    public APIGatewayV2HTTPResponse get(
            Instant at, String path, Map<String, String> query, Map<String, String> headers) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("GET");
        http.setPath(path);
        var request = new APIGatewayV2HTTPEvent.RequestContext();
        request.setHttp(http);
        request.setTimeEpoch(at.toEpochMilli());
        Map<String, String> all = new HashMap<>(headers);
        all.put("accept", "application/json");
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath(path);
        event.setRawQueryString(query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
        event.setQueryStringParameters(query);
        event.setHeaders(all);
        event.setRequestContext(request);
        return function.handleRequest(event, null);
    }

    @Override
    public void close() {
        function.getApplicationContext().close();
    }

    private static <T> RuntimeBeanDefinition<T> in(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }
}
