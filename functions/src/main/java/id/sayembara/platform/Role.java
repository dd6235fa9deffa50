package id.sayembara.platform;

/** What a caller is, for access rules. The words are those of docs/domain.md, section 1. */
public enum Role {
    ANONYMOUS,
    CITIZEN,
    UNIT,
    INSTITUTION_ADMIN,
    SECRETARIAT,
    EVALUATOR,
    PANELIST,
    CHAIR,
    AUDITOR,
    SYSTEM
}
