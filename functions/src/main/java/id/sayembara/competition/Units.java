package id.sayembara.competition;

import java.util.Optional;

/** The units that other features may read. */
public interface Units {

    /** The unit of this id. One read unit. */
    Optional<Unit> find(String id);
}
