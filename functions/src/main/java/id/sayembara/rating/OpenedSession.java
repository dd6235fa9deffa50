package id.sayembara.rating;

import java.time.Instant;

/**
 * The answer to a sign-in, remembered no longer than the session lasts.
 *
 * @param session the secret to send as bearer token
 */
public record OpenedSession(String session, Instant expiresAt) {}
