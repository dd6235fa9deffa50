package id.sayembara.proposal;

import java.util.List;
import java.util.Optional;

/** What is sealed, for other features. R6: once there, it never changes. */
public interface Sealed {

    /** The edition's seal; empty until it is sealed. One read unit. */
    Optional<SealedSet> find(String edition);

    /**
     * Every submission that takes part, ordered by proposal. One object of about 200 bytes a submission is read.
     *
     * @throws IllegalStateException when the edition is not sealed
     */
    List<SealedSubmission> submissions(String edition);
}
