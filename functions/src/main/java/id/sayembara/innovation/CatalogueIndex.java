package id.sayembara.innovation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A generation of the catalogue, open for search. It never changes. */
public interface CatalogueIndex {

    /**
     * What a search found.
     *
     * @param pages in order
     * @param total how many there are on all pages together
     * @param facets of all that was found: how many have a value, by facet and value, the most frequent first
     * @param last where the last of these pages stands, when more follow
     */
    record Hits(
            List<CataloguePage> pages, long total, Map<String, Map<String, Integer>> facets, Optional<Position> last) {}

    /**
     * A place in the order of a search: by relevance, the greater first, and then in the catalogue's own order.
     *
     * @param relevance 0 in a search without words
     * @param place in the catalogue, from 0
     */
    record Position(float relevance, long place) {}

    /** Those found after the position, at most so many. */
    Hits search(CatalogueQuery query, Optional<Position> after, int limit);

    /** The page of this innovation. */
    Optional<CataloguePage> page(String id);
}
