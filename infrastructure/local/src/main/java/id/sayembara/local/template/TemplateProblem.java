package id.sayembara.local.template;

/** Says what the local cloud cannot read in a template, and where. It always stops the start. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateProblem(String place, String message) {
        super(place + ": " + message);
    }
}
