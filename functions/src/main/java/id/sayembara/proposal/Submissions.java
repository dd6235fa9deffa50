package id.sayembara.proposal;

import java.util.Optional;

/** The submissions that other features may read: what stands, never a draft. */
public interface Submissions {

    /** What stands of this proposal; empty while it is not submitted. One read unit. */
    Optional<Submission> find(String proposal);

    /** What was submitted, as its manifest says: without what tells about persons. R42. One object is read. */
    SubmittedAnswers answers(Submission submission);
}
