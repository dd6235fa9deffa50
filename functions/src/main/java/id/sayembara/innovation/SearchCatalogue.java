package id.sayembara.innovation;

import id.sayembara.innovation.CatalogueIndex.Hits;
import id.sayembara.innovation.CatalogueIndex.Position;
import id.sayembara.innovation.CatalogueReader.Open;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets anyone search the innovations of all years. R38. */
@Singleton
public final class SearchCatalogue implements Operation {
    /** What answers before the first generation. */
    static final String NONE = "none";

    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{64})\\.([0-9a-f]{1,8})\\.([0-9]{1,9})");

    private final Access access;
    private final CatalogueReader reader;

    SearchCatalogue(Access access, CatalogueReader reader) {
        this.access = access;
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param generation that answered: the same generation gives the same answer
     * @param total how many there are on all pages together
     * @param facets of all that was found, as {@link Hits} has them
     */
    public record Found(
            String generation, Page<CataloguePage> page, long total, Map<String, Map<String, Integer>> facets) {}

    /**
     * Searches. Pages of one generation fit together exactly; when a new one came in between, the next page goes on at the same
     * place of the new one, and may repeat or miss what moved.
     *
     * @param after where an earlier page ended; it names the generation
     * @param limit 1 to {@link Page#LIMIT}
     * @throws Refusal {@code invalid-parameter} for a cursor that no page gave
     */
    public Found run(Call call, CatalogueQuery query, Optional<String> after, int limit) {
        access.admit(call, SearchCatalogue.class);
        Optional<Position> from = after.map(SearchCatalogue::position);
        Optional<Open> open = reader.at(call.receivedAt());
        if (open.isEmpty()) {
            return new Found(NONE, new Page<>(List.of(), Optional.empty()), 0, Map.of());
        }
        String generation = open.get().generation();
        Hits hits = open.get().index().search(query, from, limit);
        Optional<String> next = hits.last()
                .map(last -> generation + "." + Integer.toHexString(Float.floatToIntBits(last.relevance())) + "."
                        + last.place());
        return new Found(generation, new Page<>(hits.pages(), next), hits.total(), hits.facets());
    }

    private static Position position(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (parts.matches()) {
            float relevance = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.group(2), 16));
            if (Float.isFinite(relevance) && relevance >= 0) {
                return new Position(relevance, Long.parseLong(parts.group(3)));
            }
        }
        throw new Refusal(
                PlatformProblem.INVALID_PARAMETER,
                "The parameter after takes what an earlier page gave as next.",
                Map.of("parameter", "after"));
    }
}
