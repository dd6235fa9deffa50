package id.sayembara.competition;

import id.sayembara.platform.Owned;
import java.util.Optional;

/**
 * A body invited to compete.
 *
 * @param id such as {@code kab-1101}
 * @param regionCode code of its region; empty for national bodies
 * @param servedBy the regional government whose admin serves a BUMD
 * @param leftBehind whether it is a left-behind (3T) region
 */
public record Institution(
        String id,
        InstitutionType type,
        String name,
        Optional<String> regionCode,
        Optional<String> servedBy,
        boolean leftBehind)
        implements Owned {

    @Override
    public String institution() {
        return id;
    }

    @Override
    public Optional<String> unit() {
        return Optional.empty();
    }
}
