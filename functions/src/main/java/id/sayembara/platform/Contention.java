package id.sayembara.platform;

/** A store lost a race: what the change was computed from is no longer so. {@link Once} loads again and repeats. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String what) {
        super(what, null, false, false);
    }
}
