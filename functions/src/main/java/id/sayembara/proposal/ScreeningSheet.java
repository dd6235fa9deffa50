package id.sayembara.proposal;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Role;
import id.sayembara.proposal.Screened.Decision;
import id.sayembara.proposal.Screened.SimilarTitle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sealed submission as whoever screens or audits may see it.
 *
 * @param similar titles of other institutions; only for the secretariat. R13
 */
public record ScreeningSheet(
        ScreeningOutline outline,
        SubmittedAnswers submitted,
        List<Finding> findings,
        Optional<List<SimilarTitle>> similar,
        Optional<Decision> decision,
        Optional<Instant> announcedAt) {

    static ScreeningSheet of(Screened screened, SubmittedAnswers submitted, Actor viewer) {
        return new ScreeningSheet(
                ScreeningOutline.of(screened),
                submitted,
                screened.findings(),
                viewer.role() == Role.SECRETARIAT ? Optional.of(screened.similar()) : Optional.empty(),
                screened.decision(),
                screened.announcedAt());
    }
}
