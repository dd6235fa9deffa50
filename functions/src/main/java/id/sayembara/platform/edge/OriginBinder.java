package id.sayembara.platform.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes the address from the gateway's event, where no header can change it. */
@Singleton
final class OriginBinder implements TypedRequestArgumentBinder<Origin> {

    @Override
    public Argument<Origin> argumentType() {
        return Argument.of(Origin.class);
    }

    @Override
    public BindingResult<Origin> bind(ArgumentConversionContext<Origin> context, HttpRequest<?> source) {
        Origin origin =
                new Origin(GatewayEvent.of(source).getRequestContext().getHttp().getSourceIp());
        return () -> Optional.of(origin);
    }
}
