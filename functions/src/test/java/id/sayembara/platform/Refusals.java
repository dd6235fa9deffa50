package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches a refusal and looks at it. */
public final class Refusals {
    private Refusals() {}

    /** The refusal, which must be of this problem. */
    public static Refusal refused(Problem problem, ThrowingCallable action) {
        Refusal refusal = catchThrowableOfType(Refusal.class, action);
        assertThat(refusal).as("refused with " + problem.slug()).isNotNull();
        assertThat(refusal.problem()).isEqualTo(problem);
        return refusal;
    }
}
