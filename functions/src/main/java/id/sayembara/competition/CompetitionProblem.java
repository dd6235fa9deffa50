package id.sayembara.competition;

import id.sayembara.platform.Problem;

/** Every way in which editions, institutions and accounts say no. */
public enum CompetitionProblem implements Problem {
    EDITION_FAULTY("edition-faulty", "The edition's data has faults", Kind.INVALID),
    EDITION_SUPERSEDED("edition-superseded", "This version or a newer one is in force", Kind.CONFLICT),
    CLOSING_MOVED_BACK("closing-moved-back", "A window may not close earlier than announced", Kind.CONFLICT),
    EDITION_SEALING("edition-sealing", "What was submitted is being sealed", Kind.CONFLICT),
    INSTITUTIONS_FAULTY("institutions-faulty", "The list of institutions has faults", Kind.INVALID),
    ROLE_NOT_INVITABLE("role-not-invitable", "This role is not yours to invite", Kind.FORBIDDEN),
    INSTITUTION_SERVED("institution-served", "This institution is served by another one's admin", Kind.CONFLICT),
    INVITATION_VOID("invitation-void", "This code opens nothing", Kind.NOT_FOUND),
    ALREADY_A_MEMBER("already-a-member", "This person has an account", Kind.CONFLICT),
    ALREADY_REVOKED("already-revoked", "This account has ended", Kind.CONFLICT),
    LAST_ADMIN("last-admin", "The last admin must stay", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    CompetitionProblem(String slug, String title, Kind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
