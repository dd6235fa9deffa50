package id.sayembara.platform.edge;

import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request's body as text, for bodies that are not JSON (an edition's YAML, a list's CSV). */
public record BodyText(String text) {
    /** Largest body in bytes. The gateway itself cuts at 10 MB. */
    public static final int LIMIT = 256 * 1024;

    /**
     * The body of a request.
     *
     * @throws Refusal {@code body-too-large} over {@value #LIMIT} bytes, {@code unparsable-body} when it is not UTF-8
     */
    static BodyText of(HttpRequest<?> request) {
        byte[] body = GatewayEvent.body(GatewayEvent.of(request));
        if (body.length > LIMIT) {
            throw new Refusal(
                    PlatformProblem.BODY_TOO_LARGE,
                    "The body has " + body.length + " bytes; at most " + LIMIT + " are read.",
                    Map.of("limit", LIMIT, "length", body.length));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // what the gateway leaves of bytes that are not UTF-8, where it takes the body for text
            if (text.indexOf('\uFFFD') >= 0) {
                throw notText();
            }
            return new BodyText(text);
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private static Refusal notText() {
        return new Refusal(PlatformProblem.UNPARSABLE_BODY, "The body is not UTF-8 text.");
    }
}
