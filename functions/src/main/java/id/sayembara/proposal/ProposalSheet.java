package id.sayembara.proposal;

import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One proposal as the caller may see it.
 *
 * @param workspace the working copy; only for those who write or correct it
 * @param screening how the screening ended; only for those too, and only once it is closed. R20
 */
public record ProposalSheet(ProposalOutline outline, Optional<Workspace> workspace, Optional<Outcome> screening) {

    /**
     * How a screening ended.
     *
     * @param reasons codes of the edition, when it was rejected
     */
    public record Outcome(boolean passed, List<String> reasons) {

        /** Empty while nobody has decided. */
        static Optional<Outcome> of(ScreeningState state) {
            return switch (state) {
                case ScreeningState.Waiting w -> Optional.empty();
                case ScreeningState.Passed p -> Optional.of(new Outcome(true, List.of()));
                case ScreeningState.Rejected r -> Optional.of(new Outcome(false, r.reasons()));
            };
        }
    }

    /**
     * The working copy.
     *
     * @param formVersion the form it answers; {@code formInForce} may be newer. R14
     * @param notes why it was returned, while it is
     * @param changedSinceSubmission whether answers were saved after what stands was submitted
     */
    public record Workspace(
            int formVersion,
            int formInForce,
            long contentRevision,
            Optional<String> notes,
            boolean changedSinceSubmission,
            Role turn,
            List<AnswerSheet> answers) {}

    /** One answer with the version to save over. */
    public record AnswerSheet(String question, long version, Object value, Role role, Instant at) {}
}
