package id.sayembara.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Most items on one page. */
    public static final int LIMIT = 100;

    /**
     * Goes through a list to its end, page by page, so that no more than one is held.
     *
     * @param pages the page that begins where the one before ended; the first begins at the beginning
     */
    public static <T> void each(Function<Optional<String>, Page<T>> pages, Consumer<T> what) {
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = pages.apply(after);
            page.items().forEach(what);
            after = page.next();
        } while (after.isPresent());
    }
}
