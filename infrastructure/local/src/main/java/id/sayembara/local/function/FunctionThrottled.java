package id.sayembara.local.function;

/** A call refused because the function's reserved concurrency is used up. */
public final class FunctionThrottled extends Exception {

    private static final long serialVersionUID = 1L;

    FunctionThrottled(String function, int reserved) {
        super(function + " runs " + reserved + " requests already, all it has reserved");
    }

    FunctionThrottled(String function) {
        super(function + " is throttled where it is deployed");
    }
}
