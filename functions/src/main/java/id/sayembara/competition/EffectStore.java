package id.sayembara.competition;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import java.util.Optional;

/** Keeps what was passed on, and marks editions as sealing. */
public interface EffectStore {

    /** The ids of all editions; one that was just imported may be missing for a moment. */
    Page<String> editions(Optional<String> after, int limit);

    /** Where the edition stands. One read unit or two. */
    Optional<EditionState> state(String id);

    /**
     * Marks an edition as sealing.
     *
     * @throws Contention when the state has moved on
     */
    void seal(EditionState next, Event event);

    /** What was passed on of this edition's effects. */
    Marks marks(String edition);

    /**
     * Keeps the marks.
     *
     * @throws Contention when somebody else marked meanwhile
     */
    void mark(Marks next);
}
