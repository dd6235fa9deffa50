package id.sayembara.document;

import java.time.Instant;

/** How far a document has come: AWAITED → RECEIVED → ACCEPTED or REFUSED. R16. */
public sealed interface DocumentState {

    /** The state's name, as clients see it. */
    String name();

    /** Whether nothing can change it any more. */
    default boolean last() {
        return false;
    }

    /**
     * A ticket was given; nothing is known to have arrived.
     *
     * @param until when the ticket's address stops working
     */
    record Awaited(Instant until) implements DocumentState {
        @Override
        public String name() {
            return "AWAITED";
        }
    }

    /** It arrived and is being looked at. */
    record Received(Instant at) implements DocumentState {
        @Override
        public String name() {
            return "RECEIVED";
        }
    }

    /** It is what it was declared to be, and is kept for good. Only such documents go into a submission. */
    record Accepted(Instant at) implements DocumentState {
        @Override
        public String name() {
            return "ACCEPTED";
        }

        @Override
        public boolean last() {
            return true;
        }
    }

    /** It was looked at and refused; its bytes are gone. */
    record Refused(Instant at, Reason reason) implements DocumentState {
        @Override
        public String name() {
            return "REFUSED";
        }

        @Override
        public boolean last() {
            return true;
        }
    }
}
