package id.sayembara.platform.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller the body as {@link BodyText}. */
@Singleton
final class BodyTextBinder implements TypedRequestArgumentBinder<BodyText> {

    @Override
    public Argument<BodyText> argumentType() {
        return Argument.of(BodyText.class);
    }

    @Override
    public BindingResult<BodyText> bind(ArgumentConversionContext<BodyText> context, HttpRequest<?> source) {
        BodyText body = BodyText.of(source);
        return () -> Optional.of(body);
    }
}
