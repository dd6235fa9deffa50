package id.sayembara.competition;

import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the features what is due by now. R3: it may run twice, late, out of order or not at all for a while; what may be done
 * does not depend on it. Told first, marked second: an effect is told at least once, and its owner carries it out once.
 */
@Singleton
public final class DispatchDueEffects implements Operation {
    private final EffectStore effects;
    private final Editions editions;
    private final BeginSealing sealing;
    private final Notices notices;

    DispatchDueEffects(EffectStore effects, Editions editions, BeginSealing sealing, Notices notices) {
        this.effects = effects;
        this.editions = editions;
        this.sealing = sealing;
        this.notices = notices;
    }

    /**
     * Goes through every edition; one that fails does not keep the others from theirs.
     *
     * @throws Unfinished when an edition failed; the next minute tries again
     */
    public void run(Instant now) {
        List<String> failed = new ArrayList<>();
        Page.each(after -> effects.editions(after, Page.LIMIT), edition -> {
            try {
                editions.current(edition).ifPresent(inForce -> dispatch(inForce, now));
            } catch (RuntimeException e) {
                failed.add(edition + ": " + e);
            }
        });
        if (!failed.isEmpty()) {
            throw new Unfinished(String.join(", ", failed));
        }
    }

    private void dispatch(Edition edition, Instant now) {
        Marks marks = effects.marks(edition.id());
        for (Effect effect : Effects.of(edition.timeline(), edition.reminders())) {
            if (effect.isDue(now) && !marks.hold(effect)) {
                boolean pointless = effect.isPointless(now);
                if (pointless || tell(edition.id(), effect, now)) {
                    marks = marks.with(effect, new Marks.Mark(now, pointless));
                    effects.mark(marks);
                }
            }
        }
    }

    /** Whether it was told; false when the closing it belongs to has just moved. */
    private boolean tell(String edition, Effect effect, Instant now) {
        if (effect.kind() == Effect.Kind.SEAL && !sealing.run(edition, effect.closes(), now)) {
            return false;
        }
        notices.due(edition, effect);
        return true;
    }

    /** An edition's effects could not all be told. */
    public static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished(String what) {
            super(what, null, false, false);
        }
    }
}
