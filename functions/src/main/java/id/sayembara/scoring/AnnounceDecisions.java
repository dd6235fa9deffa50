package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.proposal.EnterDecided;
import id.sayembara.proposal.Submissions;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Says of each proposal on a published list that it is on it: on record of its innovation, and to its people. R11, R34, R39: once
 * each, however often it runs; nothing of a list that is not published.
 */
@Singleton
public final class AnnounceDecisions implements Operation {
    private final DecisionStore store;
    private final PublishedDecisions published;
    private final Submissions submissions;
    private final EnterDecided enter;
    private final InstantSource clock;

    AnnounceDecisions(
            DecisionStore store,
            PublishedDecisions published,
            Submissions submissions,
            EnterDecided enter,
            InstantSource clock) {
        this.store = store;
        this.published = published;
        this.submissions = submissions;
        this.enter = enter;
        this.clock = clock;
    }

    /** Announces; of what is not published it does nothing. */
    public void run(String edition, String group, DecisionStage stage) {
        published
                .find(edition, group, stage)
                .ifPresent(publication -> Page.each(
                        after -> published.list(edition, group, stage, after, Page.LIMIT),
                        decided -> announce(decided, publication.hash())));
    }

    private void announce(Decided decided, String decision) {
        submissions.find(decided.proposal()).ifPresent(submission -> {
            enter.run(submission, decided.stage(), decision);
            store.announce(Chain.start(DecisionList.subject(decided.edition(), decided.group(), decided.stage()) + "/"
                            + decided.proposal())
                    .next(
                            new DecisionEvent.ProposalDecided(decided, submission),
                            decided.edition(),
                            Actor.system(),
                            clock.instant()));
        });
    }
}
