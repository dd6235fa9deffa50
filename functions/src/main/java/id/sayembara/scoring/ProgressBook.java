package id.sayembara.scoring;

import java.util.List;

/** How far readings have come, without any value. R22. Whatever is assigned and not found here is not begun. */
public interface ProgressBook {
    /** Every reading of a proposal that was begun. */
    List<Progress> of(String edition, String proposal);

    /**
     * Every reading that was begun from one to another, both included, ordered by proposal and evaluator.
     *
     * @param first {@code <proposal>#<evaluator>}
     */
    List<Progress> between(String edition, String first, String last);

    /** Whether the person declared a conflict with the proposal, by whatever membership. */
    boolean declared(String edition, String person, String proposal);
}
