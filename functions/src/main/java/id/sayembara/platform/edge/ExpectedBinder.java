package id.sayembara.platform.edge;

import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the required {@code If-Match} header. */
@Singleton
final class ExpectedBinder implements TypedRequestArgumentBinder<Expected> {
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,14})\"");

    @Override
    public Argument<Expected> argumentType() {
        return Argument.of(Expected.class);
    }

    @Override
    public BindingResult<Expected> bind(ArgumentConversionContext<Expected> context, HttpRequest<?> source) {
        String given = source.getHeaders().get("If-Match");
        if (given == null) {
            throw new Refusal(
                    PlatformProblem.VERSION_MISSING, "Send If-Match with the version you have seen, such as \"3\".");
        }
        Matcher tag = TAG.matcher(given.strip());
        if (!tag.matches()) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER, "If-Match takes one version in quotes, such as \"3\".");
        }
        Expected expected = new Expected(Long.parseLong(tag.group(1)));
        return () -> Optional.of(expected);
    }
}
