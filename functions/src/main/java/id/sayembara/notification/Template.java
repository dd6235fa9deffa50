package id.sayembara.notification;

/** What can be told. R39: part of a delivery's name, so a name never changes its meaning. */
public enum Template {
    MEMBER_INVITED,
    PROPOSAL_HANDED_OVER,
    PROPOSAL_TAKEN_OVER,
    PROPOSAL_RETURNED,
    PROPOSAL_SUBMITTED,
    PROPOSAL_WITHDRAWN,
    SCREENING_PASSED,
    SCREENING_REJECTED,
    CLOSING_NEAR,
    EVALUATOR_ASSIGNED,
    FINALIST_NAMED,
    WINNER_NAMED,
    CITIZEN_CODE
}
