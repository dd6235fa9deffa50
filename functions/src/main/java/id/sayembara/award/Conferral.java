package id.sayembara.award;

import java.util.List;

/**
 * The awards of one kind that one proposal brought. R37: conferred once.
 *
 * @param numbers of the awards, the institution's first
 */
public record Conferral(String proposal, String kind, List<String> numbers) {
    /** Most awards of one kind for one proposal: what one save holds. */
    public static final int MOST = 40;

    public Conferral {
        numbers = List.copyOf(numbers);
    }
}
