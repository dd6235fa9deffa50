package id.sayembara.competition;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Marks an edition as sealing: from then on nothing moves the closing of its submissions. R4, R6. */
@Singleton
public final class BeginSealing implements Operation {
    private final EffectStore effects;

    BeginSealing(EffectStore effects) {
        this.effects = effects;
    }

    /**
     * Marks it, unless it is marked.
     *
     * @param closes the closing of the submissions that are to be sealed
     * @return whether it is sealing now; false when submissions close at another instant, or requests that came in time may
     *     still run
     * @throws Contention when the edition changed meanwhile; the next minute decides anew
     */
    public boolean run(String id, Instant closes, Instant now) {
        EditionState state = effects.state(id).orElseThrow();
        if (state.sealing().isPresent()) {
            return true;
        }
        Instant closing =
                state.timeline().orElseThrow().window(Timeline.SUBMISSION).closes();
        if (!closing.equals(closes) || now.isBefore(closing.plus(Timeline.DRAIN))) {
            return false;
        }
        Event event = state.chain().next(new CompetitionEvent.EditionSealing(id, closing), id, Actor.system(), now);
        effects.seal(state.sealing(event.chain(), now), event);
        return true;
    }
}
