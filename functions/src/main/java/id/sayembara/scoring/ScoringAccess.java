package id.sayembara.scoring;

import static id.sayembara.competition.Timeline.EVALUATION;
import static id.sayembara.platform.AccessRow.during;
import static id.sayembara.platform.AccessRow.grant;
import static id.sayembara.platform.Ownership.ANY;
import static id.sayembara.platform.Role.ANONYMOUS;
import static id.sayembara.platform.Role.AUDITOR;
import static id.sayembara.platform.Role.CHAIR;
import static id.sayembara.platform.Role.EVALUATOR;
import static id.sayembara.platform.Role.PANELIST;
import static id.sayembara.platform.Role.SECRETARIAT;
import static id.sayembara.platform.Role.SYSTEM;
import static id.sayembara.scoring.EvaluationWindows.ASSIGNMENT;
import static id.sayembara.scoring.EvaluationWindows.PREPARATION;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Who may do what in the evaluation, and when. R22: the secretariat assigns and sees how far readings have come; no row lets it
 * near a score before the freeze. What an evaluator may open is what is assigned to that evaluator, which each operation asks
 * by key.
 */
@Singleton
public final class ScoringAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                during(PREPARATION, SaveProfile.class, SECRETARIAT, ANY),
                grant(ListProfiles.class, SECRETARIAT, ANY),
                grant(ListProfiles.class, CHAIR, ANY),
                grant(ListProfiles.class, AUDITOR, ANY),
                during(ASSIGNMENT, AssignEvaluator.class, SECRETARIAT, ANY),
                during(ASSIGNMENT, RemoveAssignment.class, SECRETARIAT, ANY),
                during(PREPARATION, PinConflict.class, SECRETARIAT, ANY),
                grant(ListAssignments.class, SECRETARIAT, ANY),
                grant(ListAssignments.class, CHAIR, ANY),
                grant(ListAssignments.class, AUDITOR, ANY),
                grant(GetRanking.class, SECRETARIAT, ANY),
                grant(GetRanking.class, CHAIR, ANY),
                grant(GetRanking.class, PANELIST, ANY),
                grant(GetRanking.class, AUDITOR, ANY),
                during(PREPARATION, SignIntegrity.class, EVALUATOR, ANY),
                grant(ListScorecards.class, EVALUATOR, ANY),
                grant(GetScorecard.class, EVALUATOR, ANY),
                grant(DownloadSubmitted.class, EVALUATOR, ANY),
                during(EVALUATION, SaveScore.class, EVALUATOR, ANY),
                during(EVALUATION, LockScorecard.class, EVALUATOR, ANY),
                during(PREPARATION, DeclareConflict.class, EVALUATOR, ANY),
                during(EVALUATION, RequestRevision.class, EVALUATOR, ANY),
                grant(ListRevisions.class, CHAIR, ANY),
                during(EVALUATION, ApproveRevision.class, CHAIR, ANY),
                grant(ListVoids.class, CHAIR, ANY),
                grant(ListVoids.class, PANELIST, ANY),
                during(EVALUATION, ProposeVoid.class, CHAIR, ANY),
                during(EVALUATION, ApproveVoid.class, PANELIST, ANY),
                grant(FreezeScores.class, SYSTEM, ANY),
                grant(DrawUpDecisions.class, SECRETARIAT, ANY),
                grant(DrawDecisions.class, SYSTEM, ANY),
                grant(GetDecisions.class, SECRETARIAT, ANY),
                grant(GetDecisions.class, CHAIR, ANY),
                grant(GetDecisions.class, PANELIST, ANY),
                grant(GetDecisions.class, AUDITOR, ANY),
                grant(ApproveDecisions.class, CHAIR, ANY),
                grant(PublishDecisions.class, SECRETARIAT, ANY),
                grant(AnnounceDecisions.class, SYSTEM, ANY),
                grant(DrawFigures.class, SYSTEM, ANY),
                grant(ShowFigures.class, ANONYMOUS, ANY),
                grant(ListDecided.class, ANONYMOUS, ANY));
    }
}
