package id.sayembara.rating;

import java.time.Instant;

/**
 * That an edition's ratings are counted. R36.
 *
 * @param proposals finalists that could be rated
 * @param ratings all there are
 * @param aside those of them that are put aside, and were not let count after all
 */
public record Recount(String edition, int proposals, int ratings, int aside, Instant at) {

    /** The subject of its event. */
    public static String subject(String edition) {
        return "rating/" + edition;
    }
}
