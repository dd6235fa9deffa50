package id.sayembara.platform;

import java.util.Optional;

/** Something an institution, and within it a unit, owns. */
public interface Owned {

    /** The institution it belongs to. */
    String institution();

    /** The institution whose admins act for {@link #institution()} (a BUMD is served by its regional government). */
    Optional<String> servedBy();

    /** The unit that writes it, if it is one unit's. */
    Optional<String> unit();
}
