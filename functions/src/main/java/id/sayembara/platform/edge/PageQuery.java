package id.sayembara.platform.edge;

import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a list is asked for.
 *
 * @param after where the page begins, as the store names it; empty for the first page
 * @param limit 1 to {@value Page#LIMIT}
 */
public record PageQuery(Optional<String> after, int limit) {
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,400}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /**
     * Reads the query parameters {@code after} and {@code limit}; 50 items unless told otherwise.
     *
     * @throws Refusal {@code invalid-parameter} for a limit out of bounds or a cursor that no page gave
     */
    public static PageQuery of(Optional<String> after, Optional<String> limit) {
        return new PageQuery(
                after.map(PageQuery::opened), limit.map(PageQuery::number).orElse(50));
    }

    /** The cursor a client sends as {@code after} to get the next page. */
    public static Optional<String> cursor(Page<?> page) {
        return page.next()
                .map(next ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8)));
    }

    private static int number(String given) {
        if (NUMBER.matcher(given).matches() && Integer.parseInt(given) <= Page.LIMIT) {
            return Integer.parseInt(given);
        }
        throw new Refusal(
                PlatformProblem.INVALID_PARAMETER,
                "The parameter limit takes 1 to " + Page.LIMIT + ".",
                Map.of("parameter", "limit", "least", 1, "most", Page.LIMIT));
    }

    private static String opened(String given) {
        if (CURSOR.matcher(given).matches()) {
            try {
                String key = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
                if (!key.isEmpty()) {
                    return key;
                }
            } catch (IllegalArgumentException e) {
                // falls through to the refusal
            }
        }
        throw new Refusal(
                PlatformProblem.INVALID_PARAMETER,
                "The parameter after takes what an earlier page gave as next.",
                Map.of("parameter", "after"));
    }
}
