package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Seals an edition's submissions: closes every gate, keeps what they hold for good and publishes its root. R6. May be told
 * twice, late, or broken off anywhere: what is sealed stays, and the rest is finished.
 */
@Singleton
public final class SealSubmissions implements Operation {
    private final ProposalStore proposals;
    private final SealedRecords records;
    private final SealStore seals;
    private final Editions editions;
    private final InstantSource clock;

    SealSubmissions(
            ProposalStore proposals, SealedRecords records, SealStore seals, Editions editions, InstantSource clock) {
        this.proposals = proposals;
        this.records = records;
        this.seals = seals;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Seals the edition, unless it is sealed.
     *
     * @return its seal: the same however often it is asked for
     * @throws Refusal {@code not-closed-yet} while a submission that arrived in time may still be under way
     */
    public SealedSet run(String editionId) {
        Optional<SealedSet> before = seals.find(editionId);
        return before.isPresent() ? before.get() : seal(editionId);
    }

    private SealedSet seal(String editionId) {
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Closing.of(edition, Timeline.SUBMISSION).requireOver(now);
        List<SealedSubmission> submissions = proposals.seal(editionId).stream()
                .flatMap(gate -> gate.submissions().entrySet().stream()
                        .map(e -> new SealedSubmission(
                                e.getKey(),
                                gate.institution(),
                                e.getValue().group(),
                                e.getValue().manifest())))
                .toList();
        // the first record stays: whoever comes second publishes what the first one kept
        SealedSet seal = records.keep(new SealedRecord(editionId, edition.version(), now, submissions))
                .set();
        Event event = Chain.start("seal/" + editionId)
                .next(new ProposalEvent.SubmissionsSealed(seal), editionId, Actor.system(), seal.sealedAt());
        try {
            seals.keep(seal, event);
        } catch (Contention sealedMeanwhile) {
            // by another run, and alike
        }
        return seal;
    }
}
