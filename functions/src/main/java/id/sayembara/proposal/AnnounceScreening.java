package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.TooEarly;
import id.sayembara.proposal.ScreeningState.Waiting;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Tells the people of every screened submission how it ended, once the screening is closed. R20. What nobody decided waits on.
 * Slice after slice; told twice, late or broken off it tells each once.
 */
@Singleton
public final class AnnounceScreening implements Operation {
    private static final int TRIES = 8;

    private final Sealed sealed;
    private final ScreeningStore screenings;
    private final Editions editions;
    private final Continuations continuations;
    private final InstantSource clock;

    AnnounceScreening(
            Sealed sealed,
            ScreeningStore screenings,
            Editions editions,
            Continuations continuations,
            InstantSource clock) {
        this.sealed = sealed;
        this.screenings = screenings;
        this.editions = editions;
        this.continuations = continuations;
        this.clock = clock;
    }

    /**
     * Announces one slice and sees to the next.
     *
     * @param after the last proposal of the slice before; empty text for the first
     * @throws Refusal {@code not-closed-yet} while a decision that arrived in time may still be under way
     * @throws TooEarly until the edition is sealed
     */
    public void run(String editionId, String after) {
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        Closing.of(edition, Timeline.SCREENING).requireOver(clock.instant());
        sealed.find(editionId).orElseThrow(() -> new TooEarly("edition " + editionId + " is not sealed"));
        List<String> slice = sealed.submissions(editionId).stream()
                .map(SealedSubmission::proposal)
                .filter(proposal -> proposal.compareTo(after) > 0)
                .limit(Continuations.SLICE)
                .toList();
        slice.forEach(this::announce);
        if (slice.size() == Continuations.SLICE) {
            continuations.announceScreening(editionId, slice.getLast());
        }
    }

    private void announce(String proposal) {
        for (int tries = 1; ; tries++) {
            Optional<Screened> open = screenings.screened(proposal).filter(AnnounceScreening::toAnnounce);
            if (open.isEmpty()) {
                return;
            }
            Event event = open.get()
                    .chain()
                    .next(
                            new ScreeningEvent.ScreeningAnnounced(open.get()),
                            open.get().edition(),
                            Actor.system(),
                            clock.instant());
            try {
                screenings.announce(open.get().announced(clock.instant(), event.chain()), event);
                return;
            } catch (Contention lost) {
                // another run was faster: look again
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private static boolean toAnnounce(Screened screened) {
        return !(screened.state() instanceof Waiting) && screened.announcedAt().isEmpty();
    }
}
