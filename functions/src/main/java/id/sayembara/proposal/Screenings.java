package id.sayembara.proposal;

import java.util.Optional;

/** The screening's decisions, for other features. Until the screening closes they may change. R20. */
public interface Screenings {

    /** Where this proposal stands; empty while it is not sealed. One read unit. */
    Optional<ScreeningState> find(String proposal);
}
