package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Page;
import java.util.Optional;

/** The decisions that other features may read: published ones only. R34: nothing of a pending list is told here. */
public interface PublishedDecisions {

    /** Whether, and since when, a group's decisions of this stage are published. One read unit. */
    Optional<Publication> find(String edition, String group, DecisionStage stage);

    /**
     * What was decided, the first place first; empty until it is published. One read unit and one per 4 KB, about ten.
     *
     * @param after {@link Page#next()} of the page before
     * @param limit 1 to {@value Page#LIMIT}
     */
    Page<Decided> list(String edition, String group, DecisionStage stage, Optional<String> after, int limit);

    /** What was decided about this proposal; empty until it is published, and for who is not on the list. Two read units. */
    Optional<Decided> of(String edition, DecisionStage stage, String proposal);
}
