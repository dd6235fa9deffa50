package id.sayembara.rating;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Remembered;
import java.time.Instant;
import java.util.Optional;

/** Keeps the public's ratings and who may give them. No address is ever given to it. R36, R42. */
public interface RatingStore extends Memory {

    /** The edition's salts; these ones are kept if there are none. One read unit. */
    Salts salts(String edition, Salts ifNone);

    /**
     * Counts one more under this key, unless as many were counted already.
     *
     * @param expires when the count may be forgotten
     * @return whether it was counted
     */
    boolean count(String key, int most, Instant expires);

    /**
     * Keeps a code in place of the person's earlier one.
     *
     * @throws Contention when the request was answered meanwhile
     */
    void issue(Code code, Remembered remembered);

    /** Counts an attempt and gives the person's code: empty when there is none that could still open something. */
    Optional<Code> attempt(String edition, String person, Instant at);

    /**
     * Opens a session; the first of a person keeps since when it is known.
     *
     * @param used the code that is used up by it
     * @throws Contention when the code was used meanwhile
     */
    void open(Session session, Citizen citizen, Optional<Code> used, Remembered remembered);

    /** The session of this hash, be it over or not. One read unit. */
    Optional<Session> session(String hash);

    /** What is known of a person. One read unit. */
    Optional<Citizen> citizen(String edition, String person);

    /** A person's rating of a proposal. One read unit. */
    Optional<Rated> rating(String edition, String proposal, String person);

    /**
     * Saves a rating, and counts it if it is the person's first of this proposal.
     *
     * @throws Contention when the rating is not the one before {@code next} any more
     */
    void save(Rated next, Remembered remembered);
}
