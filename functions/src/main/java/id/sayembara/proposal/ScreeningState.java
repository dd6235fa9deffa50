package id.sayembara.proposal;

import java.util.List;

/** Where a sealed submission stands in the screening. R20. */
public sealed interface ScreeningState {

    /** Nobody has decided. */
    record Waiting() implements ScreeningState {}

    /** It goes on to the evaluation. */
    record Passed() implements ScreeningState {}

    /**
     * It does not.
     *
     * @param reasons codes of the edition, at least one
     */
    record Rejected(List<String> reasons) implements ScreeningState {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The state's name on the wire and in keys. */
    default Name name() {
        return switch (this) {
            case Waiting w -> Name.WAITING;
            case Passed p -> Name.PASSED;
            case Rejected r -> Name.REJECTED;
        };
    }

    /** The states' names. */
    enum Name {
        WAITING,
        PASSED,
        REJECTED
    }
}
