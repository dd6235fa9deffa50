package id.sayembara.competition;

import java.util.Optional;

/** The editions that other features may read: published versions only. */
public interface Editions {

    /** The version in force, with the timeline as it stands now. One read unit; the version's data is kept in memory. */
    Optional<Edition> current(String id);

    /** One published version's groups and forms, with the timeline as it stands now. */
    Optional<Edition> version(String id, int version);
}
