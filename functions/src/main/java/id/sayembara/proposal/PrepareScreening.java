package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Operation;
import id.sayembara.platform.TooEarly;
import id.sayembara.proposal.Screened.SimilarTitle;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/**
 * Lays every sealed submission before the secretariat, with what a machine finds in it. R20. Slice after slice; told twice, late
 * or broken off it changes nothing that is there.
 */
@Singleton
public final class PrepareScreening implements Operation {
    private static final int TRIES = 8;

    private final Sealed sealed;
    private final ProposalStore proposals;
    private final ScreeningStore screenings;
    private final MachineScreening machine;
    private final Editions editions;
    private final Continuations continuations;
    private final InstantSource clock;

    PrepareScreening(
            Sealed sealed,
            ProposalStore proposals,
            ScreeningStore screenings,
            MachineScreening machine,
            Editions editions,
            Continuations continuations,
            InstantSource clock) {
        this.sealed = sealed;
        this.proposals = proposals;
        this.screenings = screenings;
        this.machine = machine;
        this.editions = editions;
        this.continuations = continuations;
        this.clock = clock;
    }

    /**
     * Prepares one slice and sees to the next.
     *
     * @param after the last proposal of the slice before; empty text for the first
     * @throws TooEarly until the edition is sealed
     */
    public void run(String editionId, String after) {
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        sealed.find(editionId).orElseThrow(() -> new TooEarly("edition " + editionId + " is not sealed"));
        List<String> all = sealed.submissions(editionId).stream()
                .map(SealedSubmission::proposal)
                .toList();
        List<Submission> submissions = proposals.findAll(all).stream()
                .flatMap(proposal -> StandingSubmissions.of(proposal).stream())
                .toList();
        if (submissions.size() != all.size()) {
            throw new IllegalStateException("not every sealed proposal of " + editionId + " is submitted");
        }
        SimilarTitles titles = new SimilarTitles(submissions);
        List<Submission> slice = submissions.stream()
                .filter(submission -> submission.proposal().compareTo(after) > 0)
                .limit(Continuations.SLICE)
                .toList();
        slice.forEach(submission -> prepare(submission, edition, titles));
        if (slice.size() == Continuations.SLICE) {
            continuations.prepareScreening(editionId, slice.getLast().proposal());
        }
    }

    private void prepare(Submission submission, Edition edition, SimilarTitles titles) {
        for (int tries = 1; screenings.screened(submission.proposal()).isEmpty(); tries++) {
            List<Finding> findings = machine.findings(submission, edition);
            Event event = Chain.start(Screened.subject(submission.proposal()))
                    .next(
                            new ScreeningEvent.ScreeningPrepared(submission.proposal(), findings),
                            edition.id(),
                            Actor.system(),
                            clock.instant());
            List<SimilarTitle> similar = titles.of(submission.proposal());
            try {
                screenings.prepare(Screened.waiting(submission, findings, similar, event.chain()), event);
                return;
            } catch (Contention lost) {
                // another run was faster, or only counted at the same moment: look again
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
