package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Puts on record how far an innovation came in an edition of this system, once that is published. R11, R34: from then on its page tells
 * it, and the groups of later years know it. May be told twice, late and out of order: what was reached stays reached.
 */
@Singleton
public final class EnterInnovation implements Operation {
    private static final int TRIES = 8;

    private final InnovationStore innovations;
    private final Institutions institutions;
    private final InstantSource clock;

    EnterInnovation(InnovationStore innovations, Institutions institutions, InstantSource clock) {
        this.innovations = innovations;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * Records it, and the innovation too when nobody knows it yet. One or two reads and four writes; none when it is on record.
     *
     * @param entry names its edition and the published decision
     * @throws Contention when others keep changing the innovation
     */
    public Innovation run(String institution, String title, SortedSet<Integer> goals, Entry entry) {
        for (int tries = 1; ; tries++) {
            try {
                return enter(institution, title, goals, entry);
            } catch (Contention lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Innovation enter(String institution, String title, SortedSet<Integer> goals, Entry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Innovation> found = innovations.find(Innovation.id(institution, title));
        if (found.flatMap(known -> known.entry(entry.competition()))
                .filter(known -> known.covers(entry))
                .isPresent()) {
            return found.get();
        }
        Innovation next = found.map(known -> known.entered(entry).serving(goals))
                .orElseGet(() -> Innovation.begin(title, institution, region(institution), goals, entry));
        InnovationEvent happened = found.isPresent()
                ? new InnovationEvent.EntryRecorded(next, entry)
                : new InnovationEvent.InnovationRecorded(next);
        Event event = next.chain().next(happened, entry.competition(), Actor.system(), now);
        innovations.enter(next.after(event), event);
        return next.after(event);
    }

    private Optional<String> region(String institution) {
        return institutions.find(institution).flatMap(Institution::regionCode);
    }
}
