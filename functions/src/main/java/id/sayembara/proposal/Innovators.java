package id.sayembara.proposal;

import id.sayembara.proposal.AnswerValue.Innovator;
import java.util.List;

/** The people behind what was submitted, for features that name them. Personal values: R42. */
public interface Innovators {

    /** Those the submission names, in its order; none where its disclosure was erased or its form asked for none. One read unit. */
    List<Innovator> of(Submission submission);
}
