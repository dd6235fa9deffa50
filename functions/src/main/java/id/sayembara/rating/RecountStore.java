package id.sayembara.rating;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import java.util.List;
import java.util.Optional;

/** Counts what was rated, and keeps the result. R36. */
public interface RecountStore {

    /** Every rating of a proposal, read consistently. */
    List<Rated> ratings(String edition, String proposal);

    /** How many people were counted as they rated it. */
    int counted(String edition, String proposal);

    /** The edition's salts; none when nobody ever asked to rate. */
    Optional<Salts> salts(String edition);

    /**
     * Keeps what comes of counting a proposal; keeping it again changes nothing. Nobody reads it before {@link #conclude}.
     *
     * @throws Contention once that is said: by then the networks may be forgotten, and a late count would come to less
     */
    void keep(CountedProposal counted);

    /** Whether the edition's ratings are counted. One read unit. */
    Optional<Recount> find(String edition);

    /** The results, by proposal. */
    Page<RatingResult> results(String edition, Optional<String> after, int limit);

    /**
     * Says that they are counted.
     *
     * @throws Contention when that was said
     */
    void conclude(Recount recount, Event event);

    /** Erases by which network each rating of these proposals came, and the salt they were hashed under. R42. */
    void eraseNetworks(String edition, List<String> proposals);
}
