package id.sayembara.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * One request, as far as the rules care. R2: it belongs to the instant at which the gateway received it.
 *
 * @param receivedAt when the gateway received the request, in milliseconds
 * @param caller whom the verified token speaks for; empty on public routes
 * @param idempotencyKey the client's name for this change, 1 to 100 visible ASCII characters
 * @param fingerprint SHA-256 over method, path, precondition and body: the same key with another fingerprint is refused
 */
public record Call(Instant receivedAt, Optional<Subject> caller, Optional<String> idempotencyKey, String fingerprint) {}
