package id.sayembara.proposal;

import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One proposal as the caller may see it.
 *
 * @param workspace the working copy; only for those who write or correct it
 */
public record ProposalSheet(ProposalOutline outline, Optional<Workspace> workspace) {

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
