package id.sayembara.platform;

/**
 * What is due was told before what it needs: to be told again. Effects come late and out of order, all at once for an edition
 * that is published after its dates. R3.
 */
public final class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooEarly(String what) {
        super(what, null, false, false);
    }
}
