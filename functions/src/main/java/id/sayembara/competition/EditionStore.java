package id.sayembara.competition;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Optional;

/** Keeps editions, published or not. */
public interface EditionStore extends Memory {

    /** Where the edition stands. One read unit or two. */
    Optional<EditionState> state(String id);

    /** One version, published or not. */
    Optional<EditionVersion> stored(String id, int version);

    /** The editions by id. */
    Page<EditionState> list(Optional<String> after, int limit);

    /**
     * Adds a version.
     *
     * @param next the edition's state after it, whose chain ends with the event
     * @param data the version's data as a tree that has a canonical form
     * @throws Contention when the state has moved on
     */
    void addVersion(EditionState next, Object data, Event event, Remembered answer);

    /**
     * Marks a version published and puts it in force.
     *
     * @throws Contention when the state has moved on
     */
    void publish(EditionState next, Event event, Remembered answer);
}
