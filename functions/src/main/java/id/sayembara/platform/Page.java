package id.sayembara.platform;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Most items on one page. */
    public static final int LIMIT = 100;
}
