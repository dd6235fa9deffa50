package id.sayembara.platform;

import java.time.Instant;

/**
 * The answer to a change, kept under the client's key in the same transaction as the change itself.
 *
 * @param key membership and idempotency key
 * @param fingerprint of the request that was answered
 * @param result the operation's result
 * @param until when it may be forgotten: the end of the edition's appeals
 */
public record Remembered(String key, String fingerprint, Object result, Instant until) {}
