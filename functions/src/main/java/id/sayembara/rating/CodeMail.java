package id.sayembara.rating;

import java.time.Instant;

/** Sends a code to a mail address, by the road that every mail goes. The address is kept nowhere. R39, R42. */
public interface CodeMail {

    /**
     * Sends it.
     *
     * @param id names the message
     */
    void send(String id, String edition, String address, String code, Instant at, Instant expiresAt);
}
