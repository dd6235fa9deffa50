package id.sayembara.local.road;

/** The way in: over HTTP to the gateway, or straight to the functions with the gateway's events. */
@FunctionalInterface
public interface Gateway {

    /**
     * Sends a request and waits for its answer.
     *
     * @throws Unanswered when no answer came: the request may or may not have been carried out
     */
    Answer send(Request request);

    /** No answer came. */
    final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unanswered(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
