package id.sayembara.platform;

import java.util.function.Consumer;

/**
 * A part of a save in memory.
 *
 * @param around checks what the part depends on, runs what it is given, and then makes the part's changes; all under the lock of the
 *     store that made it
 */
public record InMemoryPart(Consumer<Runnable> around) implements Part {

    /** Saves the part together with the store's own changes, which lose the race before they change anything. */
    public static void together(Part part, Runnable own) {
        ((InMemoryPart) part).around().accept(own);
    }
}
