package id.sayembara.award;

import id.sayembara.platform.Problem;

/** Every way in which awards say no. */
public enum AwardProblem implements Problem {
    UNKNOWN_AWARD_KIND("unknown-award-kind", "The edition gives no such award", Kind.INVALID),
    NOT_DECIDED("not-decided", "No published decision gives this award", Kind.CONFLICT),
    AWARDS_CONFERRED("awards-conferred", "Conferred already", Kind.CONFLICT),
    TOO_MANY_BEARERS("too-many-bearers", "More bearers than one decision can have", Kind.CONFLICT),
    NOT_THE_BEARER("not-the-bearer", "Only its bearer confirms the name", Kind.FORBIDDEN),
    AWARD_NOT_ISSUED("award-not-issued", "The award is not issued", Kind.CONFLICT),
    AWARD_REVOKED("award-revoked", "The award was revoked", Kind.CONFLICT),
    CLAIM_VOID("claim-void", "This link opens nothing", Kind.NOT_FOUND),
    REVOCATION_VOID("revocation-void", "What was to be approved is not there any more", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    AwardProblem(String slug, String title, Kind kind) {
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
