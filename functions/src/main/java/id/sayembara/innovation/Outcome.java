package id.sayembara.innovation;

/** How far an innovation came in one year. R11: later eligibility asks for it. In order: each is more than the one before. */
public enum Outcome {
    SUBMITTED,
    /** On the list of the best, such as Indonesia's Top 99. */
    FINALIST,
    WINNER
}
