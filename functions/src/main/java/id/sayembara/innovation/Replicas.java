package id.sayembara.innovation;

import id.sayembara.platform.Event;
import id.sayembara.platform.Part;
import java.util.Optional;

/** What those who certify replications need of innovations. Every read is consistent. R38. */
public interface Replicas extends Innovations {

    /** The innovation of this id. One read unit per 4 KB. */
    Optional<Innovation> find(String id);

    /**
     * The part of a save by which a replica is certified and counted at its source. Eight write units and two for each innovation above
     * but the source. The save is lost when either, or the lineage of anything above, has moved on.
     *
     * @param replica new or changed; its chain ends with the first event
     * @param source its chain ends with the second event
     * @param above read before the decision
     */
    Part certifying(Innovation replica, Event certified, Innovation source, Event replicated, Lineage above);
}
