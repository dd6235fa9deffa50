package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/** Keeps lists of decisions, and what was on them. R34. */
public interface DecisionStore extends Memory {

    /** A group's list of this stage as it stands. One read unit. */
    Optional<DecisionList> find(String edition, String group, DecisionStage stage);

    /** The departures of the list that was drawn up last. */
    List<Departure> departures(String edition, String group, DecisionStage stage);

    /**
     * What is on this very draft, the first place first; of one that is being drawn, whatever is kept already.
     *
     * @param after the last place seen, six digits
     */
    Page<Decided> decided(DecisionList list, Optional<String> after, int limit);

    /** The place of a proposal on the newest list it was ever kept on, with that list's draft. One read unit. */
    Optional<Kept> kept(DecisionStage stage, String proposal);

    /** A proposal's place, and the draft it belongs to. */
    record Kept(Decided decided, int draft) {}

    /**
     * Saves a list that was drawn up, with its departures.
     *
     * @throws Contention when the list is not the one before {@code next} any more
     */
    void drawUp(DecisionList next, List<Departure> departures, Event event, Remembered remembered);

    /**
     * Keeps what is on a draft; keeping it again changes nothing, and a newer draft's stays.
     *
     * @throws Contention when a newer draft was kept meanwhile
     */
    void keep(DecisionList list, List<Decided> decided);

    /**
     * Says that a list is drawn.
     *
     * @throws Contention as {@link #drawUp}
     */
    void conclude(DecisionList next, Event event);

    /**
     * Saves an approval.
     *
     * @throws Contention as {@link #drawUp}
     */
    void approve(DecisionList next, Event event, Remembered remembered);

    /**
     * Publishes.
     *
     * @param others the lists that share a number with this one, as they were seen; {@link Other#version} 0 for none
     * @throws Contention as {@link #drawUp}, and when one of the others has moved on
     */
    void publish(DecisionList next, List<Other> others, Event event, Remembered remembered);

    /** Another group's list of the same stage. */
    record Other(String group, long version) {}

    /** Keeps that a proposal's people are to be told, unless it is kept already. */
    void announce(Event event);
}
