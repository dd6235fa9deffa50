package id.sayembara.platform.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers that anyone may keep for a minute, and ask about by their validator. RFC 9110, 13. */
public final class Validated {
    private static final String KEEP = "public, max-age=60";
    private static final int TAG_DIGITS = 16;

    private Validated() {}

    /**
     * The body, or that nothing has changed.
     *
     * @param hash of what is shown, in hexadecimal
     * @param ifNoneMatch what the client has
     * @param body made only for who has not got it
     */
    public static <T> MutableHttpResponse<T> answer(String hash, Optional<String> ifNoneMatch, Supplier<T> body) {
        String tag = "\"" + hash.substring(0, Math.min(TAG_DIGITS, hash.length())) + "\"";
        boolean known = ifNoneMatch.stream()
                .flatMap(tags -> Stream.of(tags.split(",")))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals(tag) || given.equals("W/" + tag));
        MutableHttpResponse<T> response = known ? HttpResponse.notModified() : HttpResponse.ok(body.get());
        return response.header("ETag", tag).header("Cache-Control", KEEP);
    }
}
