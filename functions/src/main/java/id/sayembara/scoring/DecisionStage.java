package id.sayembara.scoring;

/** What is decided about proposals, one after the other. R34. */
public enum DecisionStage {
    /** Who goes on to the panel, out of a group's ranking. */
    FINALISTS,
    /** Who wins, out of the group's published finalists. */
    WINNERS
}
