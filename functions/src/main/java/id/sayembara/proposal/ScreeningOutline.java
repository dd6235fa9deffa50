package id.sayembara.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A sealed submission in the list of those that are screened.
 *
 * @param findings how many the machine found in it
 */
public record ScreeningOutline(
        String proposal,
        String edition,
        String group,
        String institution,
        Optional<String> unit,
        String title,
        Optional<String> category,
        ScreeningState.Name state,
        List<String> reasons,
        int findings,
        long version) {

    static ScreeningOutline of(Screened s) {
        return new ScreeningOutline(
                s.proposal(),
                s.edition(),
                s.group(),
                s.institution(),
                s.unit(),
                s.submission().title(),
                s.submission().category(),
                s.state().name(),
                s.state() instanceof ScreeningState.Rejected rejected ? rejected.reasons() : List.of(),
                s.findings().size(),
                s.version());
    }
}
