package id.sayembara.scoring;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Optional;

/** Keeps who may read what. Holds no score, and cannot. R22. */
public interface EvaluationStore extends Memory {

    /** What is known of a person, by whatever membership it was saved. One read unit. */
    Optional<Profile> profile(String edition, String person);

    /** An edition's profiles by member; may lag behind a save by a moment. */
    Page<Profile> profiles(String edition, Optional<String> after, int limit);

    /**
     * Saves a profile; its load is not touched.
     *
     * @throws Contention when the profile is not the one before {@code next} any more
     */
    void save(Profile next, Event event, Remembered remembered);

    /**
     * Saves a profile with one more pin.
     *
     * @throws Contention as {@link #save}
     */
    void pin(Profile next, Pin pin, Event event, Remembered remembered);

    /** The assignment that stands. One read unit. */
    Optional<Assignment> assignment(String proposal, String evaluator);

    /** The assignment, whether it stands or was taken back. One read unit. */
    Optional<Assignment> assigned(String proposal, String evaluator);

    /** An edition's assignments by proposal and evaluator; may lag behind a save by a moment. */
    Page<Assignment> assignments(String edition, Optional<String> after, int limit);

    /** One evaluator's assignments by proposal; may lag behind a save by a moment. */
    Page<Assignment> assignments(String edition, String evaluator, Optional<String> after, int limit);

    /** The membership by which this person reads the proposal, or has read it for good. One read unit. */
    Optional<String> reader(String proposal, String person);

    /** Who is assigned to this proposal, read consistently. */
    Readings readings(String edition, String proposal);

    /**
     * Assigns, and counts it to the evaluator's load.
     *
     * @param seen the profile by which it was decided
     * @throws Contention when the readings or the profile have moved on, the load has reached its most, or the person reads the
     *     proposal by another membership
     */
    void assign(Assignment assignment, Readings next, Profile seen, Event event, Remembered remembered);

    /**
     * Takes an assignment back, and its count from the load. The person may read the proposal again, by whatever membership,
     * unless a reading that counted for nothing in the end was made: a declared conflict or a void.
     *
     * @throws Contention when the readings or the reading's progress have moved on
     */
    void remove(Removal removal, Readings next, Event event, Remembered remembered);
}
