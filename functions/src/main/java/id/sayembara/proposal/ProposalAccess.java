package id.sayembara.proposal;

import static id.sayembara.competition.Timeline.DRAFTING;
import static id.sayembara.competition.Timeline.SCREENING;
import static id.sayembara.competition.Timeline.SUBMISSION;
import static id.sayembara.platform.AccessRow.during;
import static id.sayembara.platform.AccessRow.grant;
import static id.sayembara.platform.Ownership.ANY;
import static id.sayembara.platform.Ownership.MEMBERS_INSTITUTION;
import static id.sayembara.platform.Ownership.OWN_INSTITUTION;
import static id.sayembara.platform.Ownership.OWN_UNIT;
import static id.sayembara.platform.Role.ANONYMOUS;
import static id.sayembara.platform.Role.AUDITOR;
import static id.sayembara.platform.Role.INSTITUTION_ADMIN;
import static id.sayembara.platform.Role.SECRETARIAT;
import static id.sayembara.platform.Role.SYSTEM;
import static id.sayembara.platform.Role.UNIT;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Who may do what with proposals, and when. R8: units write until drafting closes, their institution corrects and submits
 * until submission closes. What was written stays readable after both. R15.
 */
@Singleton
public final class ProposalAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                during(DRAFTING, StartProposal.class, UNIT, MEMBERS_INSTITUTION),
                during(SUBMISSION, StartProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(DRAFTING, SaveAnswer.class, UNIT, OWN_UNIT),
                during(SUBMISSION, SaveAnswer.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(GetProposal.class, UNIT, OWN_UNIT),
                grant(GetProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(GetProposal.class, SECRETARIAT, ANY),
                grant(GetProposal.class, AUDITOR, ANY),
                grant(CheckProposal.class, UNIT, OWN_UNIT),
                grant(CheckProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ExplainEligibility.class, UNIT, MEMBERS_INSTITUTION),
                grant(ExplainEligibility.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(DRAFTING, HandOverProposal.class, UNIT, OWN_UNIT),
                during(SUBMISSION, HandOverProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(DRAFTING, ReturnProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(DRAFTING, AcceptFormVersion.class, UNIT, OWN_UNIT),
                during(SUBMISSION, AcceptFormVersion.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(SUBMISSION, PreselectProposals.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(GetPreselection.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(GetPreselection.class, SECRETARIAT, ANY),
                grant(GetPreselection.class, AUDITOR, ANY),
                during(SUBMISSION, SubmitProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                during(SUBMISSION, WithdrawProposal.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ListProposals.class, UNIT, MEMBERS_INSTITUTION),
                grant(ListProposals.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ListProposals.class, SECRETARIAT, ANY),
                grant(ListProposals.class, AUDITOR, ANY),
                grant(ListStuckProposals.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ListStuckProposals.class, SECRETARIAT, ANY),
                grant(ListStuckProposals.class, AUDITOR, ANY),
                grant(VerifyReceipt.class, ANONYMOUS, ANY),
                grant(ListKeys.class, ANONYMOUS, ANY),
                grant(SealSubmissions.class, SYSTEM, ANY),
                grant(ShowSeal.class, ANONYMOUS, ANY),
                grant(PrepareScreening.class, SYSTEM, ANY),
                grant(AnnounceScreening.class, SYSTEM, ANY),
                during(SCREENING, DecideScreening.class, SECRETARIAT, ANY),
                grant(GetScreening.class, SECRETARIAT, ANY),
                grant(GetScreening.class, AUDITOR, ANY),
                grant(ListScreenings.class, SECRETARIAT, ANY),
                grant(ListScreenings.class, AUDITOR, ANY),
                grant(GetScreeningCounts.class, SECRETARIAT, ANY),
                grant(GetScreeningCounts.class, AUDITOR, ANY),
                grant(DownloadScreenedDocument.class, SECRETARIAT, ANY),
                grant(DownloadScreenedDocument.class, AUDITOR, ANY),
                grant(RemindHolders.class, SYSTEM, ANY),
                grant(EnterDecided.class, SYSTEM, ANY));
    }
}
