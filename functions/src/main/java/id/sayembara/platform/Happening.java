package id.sayembara.platform;

import java.util.Map;

/** What happened, in a feature's words: each feature seals its own interface over records of this. R40. */
public interface Happening {

    /** The event's type: the record's name, such as {@code ProposalSubmitted}. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** What changed, as a tree {@link CanonicalJson} can write. Never a personal value. */
    Map<String, Object> body();

    /**
     * Whether nobody outside may learn yet that it happened, not even by counting. R34: it is logged apart, and the subject's next
     * event that is not withheld anchors it by its chain.
     */
    default boolean withheld() {
        return false;
    }

    /** Salted commitments to personal values, by name. R40: erasing the value and its salt leaves the chain whole. */
    default Map<String, Object> commitments() {
        return Map.of();
    }
}
