package id.sayembara.local.function;

/** A call that ended in an error, as Lambda reports it: the error's type and message. */
public final class FunctionFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String type;

    FunctionFailed(String type, String message, Throwable cause) {
        super(message, cause);
        this.type = type;
    }

    /** {@code java.lang.IllegalStateException}, {@code Sandbox.Timedout}, … */
    public String type() {
        return type;
    }
}
