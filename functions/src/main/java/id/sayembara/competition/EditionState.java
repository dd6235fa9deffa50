package id.sayembara.competition;

import id.sayembara.platform.Chain;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an edition stands.
 *
 * @param newest number of the newest imported version
 * @param inForce the published version that new proposals begin with; empty before the first publication
 * @param timeline the timeline as it stands now; empty before the first publication
 * @param sealing since when what was submitted is being sealed. R6
 */
public record EditionState(
        String id,
        Chain chain,
        int newest,
        Optional<Integer> inForce,
        Optional<Timeline> timeline,
        Optional<Instant> sealing) {

    /** An edition that nobody has imported yet. */
    static EditionState none(String id) {
        return new EditionState(
                id, Chain.start("edition/" + id), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With one more version. */
    EditionState imported(Chain next, int version) {
        return new EditionState(id, next, version, inForce, timeline, sealing);
    }

    /** With this version in force. */
    EditionState published(Chain next, int version, Timeline now) {
        return new EditionState(id, next, newest, Optional.of(version), Optional.of(now), sealing);
    }

    /** With its submissions being sealed. */
    EditionState sealing(Chain next, Instant since) {
        return new EditionState(id, next, newest, inForce, timeline, Optional.of(since));
    }

    /** As people see it who see published versions only. */
    Optional<EditionState> shown() {
        return inForce.map(version -> new EditionState(id, chain, version, inForce, timeline, sealing));
    }
}
