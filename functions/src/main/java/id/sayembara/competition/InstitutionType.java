package id.sayembara.competition;

/** What an institution is: its cluster. */
public enum InstitutionType {
    MINISTRY,
    AGENCY,
    PROVINCE,
    REGENCY,
    CITY,
    /** BUMN. */
    SOE,
    /** BUMD: has no admin of its own; its regional government's admin serves it. */
    ROE
}
