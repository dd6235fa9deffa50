package id.sayembara.scoring;

import id.sayembara.competition.Group;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.proposal.SubmittedAnswers;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Opens an assigned proposal beside its rubric and the caller's own scores. R23, R26: nobody else's are there. */
@Singleton
public final class GetScorecard implements Operation {
    private final Access access;
    private final Clearances clearances;
    private final ScorecardStore scorecards;
    private final Submissions submissions;

    GetScorecard(Access access, Clearances clearances, ScorecardStore scorecards, Submissions submissions) {
        this.access = access;
        this.clearances = clearances;
        this.scorecards = scorecards;
        this.submissions = submissions;
    }

    /**
     * A proposal on an evaluator's desk.
     *
     * @param group form and rubric
     * @param answers what was submitted, without what tells about persons. R42
     * @param scores the caller's own, by criterion
     */
    public record Sheet(Card card, Submission submission, Group group, SubmittedAnswers answers, List<Score> scores) {}

    /**
     * The proposal as its evaluator may see it.
     *
     * @throws Refusal {@code not-found}; {@code conflict-of-interest}; {@code integrity-unsigned}
     */
    public Sheet run(Call call, String proposal) {
        Actor actor = access.admit(call, GetScorecard.class);
        Clearance clearance = clearances.of(actor, proposal);
        Desk desk = clearances.desk(clearance);
        Submission submission = submissions.find(proposal).orElseThrow(Access::notFound);
        List<Score> scores = scorecards.scores(actor.member(), proposal).stream()
                .sorted(Comparator.comparing(Score::criterion))
                .toList();
        return new Sheet(clearance.card(desk), submission, clearance.group(), submissions.answers(submission), scores);
    }
}
