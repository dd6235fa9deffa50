package id.sayembara.rating;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Optional;

/** Keeps what is put aside, and what becomes of it. R36. */
public interface QuarantineStore extends Memory {

    /** A set. One read unit. */
    Optional<QuarantinedSet> find(String edition, String proposal, int number);

    /** The sets, by proposal and number. */
    Page<QuarantinedSet> sets(String edition, Optional<String> after, int limit);

    /** The ratings of a set, by reference. */
    Page<QuarantinedRating> ratings(QuarantinedSet set, Optional<String> after, int limit);

    /**
     * Saves what is proposed for a set.
     *
     * @throws Contention when the set is not the one before {@code next} any more
     */
    void propose(QuarantinedSet next, Event event, Remembered remembered);

    /**
     * Saves what was decided of a set; the ratings of one that is released count from now on.
     *
     * @throws Contention when the set is not the one before {@code next} any more
     */
    void decide(QuarantinedSet next, Event event, Remembered remembered);
}
