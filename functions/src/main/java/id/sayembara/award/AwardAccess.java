package id.sayembara.award;

import static id.sayembara.platform.AccessRow.grant;
import static id.sayembara.platform.Ownership.ANY;
import static id.sayembara.platform.Ownership.OWN_INSTITUTION;
import static id.sayembara.platform.Ownership.OWN_UNIT;
import static id.sayembara.platform.Role.ANONYMOUS;
import static id.sayembara.platform.Role.AUDITOR;
import static id.sayembara.platform.Role.CHAIR;
import static id.sayembara.platform.Role.INSTITUTION_ADMIN;
import static id.sayembara.platform.Role.SECRETARIAT;
import static id.sayembara.platform.Role.SYSTEM;
import static id.sayembara.platform.Role.UNIT;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Who may do what with awards. R34: the secretariat confers and wishes to revoke, the chair approves; R37: bearers confirm, and
 * anyone checks.
 */
@Singleton
final class AwardAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                grant(ConferAwards.class, SECRETARIAT, ANY),
                grant(ListAwards.class, UNIT, OWN_UNIT),
                grant(ListAwards.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ListAwards.class, SECRETARIAT, ANY),
                grant(ListAwards.class, CHAIR, ANY),
                grant(ListAwards.class, AUDITOR, ANY),
                grant(IssueAward.class, UNIT, OWN_UNIT),
                grant(IssueAward.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(OfferClaim.class, UNIT, OWN_UNIT),
                grant(OfferClaim.class, INSTITUTION_ADMIN, OWN_INSTITUTION),
                grant(ShowClaim.class, ANONYMOUS, ANY),
                grant(TakeAward.class, ANONYMOUS, ANY),
                grant(DownloadAward.class, ANONYMOUS, ANY),
                grant(ProposeRevocation.class, SECRETARIAT, ANY),
                grant(ApproveRevocation.class, CHAIR, ANY),
                grant(ShowAward.class, ANONYMOUS, ANY),
                grant(CheckAward.class, ANONYMOUS, ANY),
                grant(ShowIssuer.class, ANONYMOUS, ANY),
                grant(ShowStatusList.class, ANONYMOUS, ANY),
                grant(MakeCertificates.class, SYSTEM, ANY));
    }
}
