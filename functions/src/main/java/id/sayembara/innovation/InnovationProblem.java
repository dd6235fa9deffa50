package id.sayembara.innovation;

import id.sayembara.platform.Problem;

/** Every way in which innovations say no. */
public enum InnovationProblem implements Problem {
    INNOVATION_KNOWN("innovation-known", "This innovation is recorded already", Kind.CONFLICT),
    SOURCE_UNKNOWN("source-unknown", "There is no such source", Kind.INVALID),
    REPLICATES_ITSELF("replicates-itself", "An innovation does not replicate itself", Kind.CONFLICT),
    REPLICATES_OWN("replicates-own", "The source is the same institution's", Kind.CONFLICT),
    LINEAGE_CIRCLE("lineage-circle", "The source goes back to this innovation", Kind.CONFLICT),
    LINEAGE_TOO_LARGE("lineage-too-large", "The lineage has no room", Kind.CONFLICT);

    private final String slug;
    private final String title;
    private final Kind kind;

    InnovationProblem(String slug, String title, Kind kind) {
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
