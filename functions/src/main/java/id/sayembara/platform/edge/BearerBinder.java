package id.sayembara.platform.edge;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the {@code Authorization} header, if there is one. */
@Singleton
final class BearerBinder implements TypedRequestArgumentBinder<Bearer> {
    private static final String BEARER = "Bearer ";

    @Override
    public Argument<Bearer> argumentType() {
        return Argument.of(Bearer.class);
    }

    @Override
    public BindingResult<Bearer> bind(ArgumentConversionContext<Bearer> context, HttpRequest<?> source) {
        Bearer bearer = new Bearer(Optional.ofNullable(source.getHeaders().get("Authorization"))
                .filter(given -> given.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(given -> given.substring(BEARER.length()).strip()));
        return () -> Optional.of(bearer);
    }
}
