package id.sayembara.competition;

import id.sayembara.platform.Chain;
import java.util.Optional;

/**
 * Where an edition stands.
 *
 * @param newest number of the newest imported version
 * @param inForce the published version that new proposals begin with; empty before the first publication
 * @param timeline the timeline as it stands now; empty before the first publication
 */
public record EditionState(String id, Chain chain, int newest, Optional<Integer> inForce, Optional<Timeline> timeline) {

    /** An edition that nobody has imported yet. */
    static EditionState none(String id) {
        return new EditionState(id, Chain.start("edition/" + id), 0, Optional.empty(), Optional.empty());
    }
}
