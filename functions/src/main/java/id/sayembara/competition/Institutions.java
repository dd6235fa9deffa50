package id.sayembara.competition;

import java.util.Optional;

/** The institutions that other features may read. */
public interface Institutions {

    /** The institution of this id. One read unit. */
    Optional<Institution> find(String id);
}
