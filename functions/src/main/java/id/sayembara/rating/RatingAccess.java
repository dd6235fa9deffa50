package id.sayembara.rating;

import static id.sayembara.competition.Timeline.RATING;
import static id.sayembara.platform.AccessRow.during;
import static id.sayembara.platform.AccessRow.grant;
import static id.sayembara.platform.Ownership.ANY;
import static id.sayembara.platform.Role.ANONYMOUS;
import static id.sayembara.platform.Role.AUDITOR;
import static id.sayembara.platform.Role.CHAIR;
import static id.sayembara.platform.Role.CITIZEN;
import static id.sayembara.platform.Role.SECRETARIAT;
import static id.sayembara.platform.Role.SYSTEM;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import jakarta.inject.Singleton;
import java.util.List;

/** Who may do what about the public's ratings, and when. R36: everybody's rating is their own alone. */
@Singleton
public final class RatingAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                during(RATING, RequestCode.class, ANONYMOUS, ANY),
                during(RATING, ExchangeCode.class, ANONYMOUS, ANY),
                during(RATING, OpenSession.class, CITIZEN, ANY),
                during(RATING, RateProposal.class, CITIZEN, ANY),
                grant(GetOwnRating.class, CITIZEN, ANY),
                grant(ListRatingResults.class, ANONYMOUS, ANY),
                grant(RecountRatings.class, SYSTEM, ANY),
                grant(ListQuarantine.class, SECRETARIAT, ANY),
                grant(ListQuarantine.class, CHAIR, ANY),
                grant(ListQuarantine.class, AUDITOR, ANY),
                grant(ShowQuarantinedSet.class, SECRETARIAT, ANY),
                grant(ShowQuarantinedSet.class, CHAIR, ANY),
                grant(ShowQuarantinedSet.class, AUDITOR, ANY),
                grant(ProposeQuarantineOutcome.class, SECRETARIAT, ANY),
                grant(ApproveQuarantineOutcome.class, CHAIR, ANY),
                grant(ListComments.class, SECRETARIAT, ANY),
                grant(ListComments.class, AUDITOR, ANY),
                grant(ModerateComment.class, SECRETARIAT, ANY),
                grant(ListShownComments.class, ANONYMOUS, ANY));
    }
}
