package id.sayembara.innovation;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Optional;

/** Keeps innovations. Every read is consistent. */
public interface InnovationStore extends Replicas, Memory {

    /**
     * Those of an institution, by id; what is new may be missing for a moment. Half a unit per 4 KB.
     *
     * @param after where an earlier page ended
     */
    Page<Innovation> owned(String institution, Optional<String> after, int limit);

    /**
     * Saves an innovation, new or changed. Four write units and two for the answer.
     *
     * @param next its chain ends with the event
     * @throws Contention when it has moved on
     */
    void save(Innovation next, Event event, Remembered answer);

    /**
     * Saves an innovation, new or changed, that no request changes. Four write units.
     *
     * @param next its chain ends with the event
     * @throws Contention when it has moved on
     */
    void enter(Innovation next, Event event);

    /**
     * Saves an innovation with new sources. Four write units, two for the answer and two for each innovation above.
     *
     * @param above read before the decision; none of it may have got other sources since. R38
     * @throws Contention when the innovation or anything above has moved on
     */
    void replicate(Innovation next, Lineage above, Event event, Remembered answer);
}
