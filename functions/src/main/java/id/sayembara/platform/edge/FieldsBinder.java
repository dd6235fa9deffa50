package id.sayembara.platform.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads a JSON body into {@link Fields}. Bodies are capped at 256 KB. */
@Singleton
final class FieldsBinder implements TypedRequestArgumentBinder<Fields> {

    @Override
    public Argument<Fields> argumentType() {
        return Argument.of(Fields.class);
    }

    @Override
    public BindingResult<Fields> bind(ArgumentConversionContext<Fields> context, HttpRequest<?> source) {
        Fields fields = Fields.of(BodyText.of(source).text());
        return () -> Optional.of(fields);
    }
}
