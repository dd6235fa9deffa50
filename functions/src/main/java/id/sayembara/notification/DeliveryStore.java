package id.sayembara.notification;

import java.time.Instant;

/** The record of every message: claimed before it is sent, so that it is sent at most once. R39. */
public interface DeliveryStore {

    /** How a claim ended. */
    enum Claim {
        /** It is the caller's to send. */
        MINE,
        /** It was sent, or refused for good. */
        CONCLUDED,
        /** Somebody claimed it and did not conclude: it is being sent now, or was broken off, and may have been sent. */
        DOUBTFUL
    }

    /** Claims the message, if nobody has. */
    Claim claim(DeliveryKey key, Instant at);

    /** It was sent; {@code receipt} is the mail service's name for it. */
    void sent(DeliveryKey key, String receipt, Instant at);

    /** The mail service refused it for good. */
    void refused(DeliveryKey key, String reason, Instant at);

    /** It was surely not sent: anyone may claim it again. */
    void release(DeliveryKey key, Instant at);

    /** Nobody can be told of the event. */
    void dropped(String event, String reason, Instant at);
}
