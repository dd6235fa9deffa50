package id.sayembara.document;

import java.time.Instant;
import java.util.Map;

/**
 * A signed address in storage. Whoever has it may use it, so it is short-lived.
 *
 * @param headers what the client must send with it, exactly so, besides what every client sends by itself
 * @param expiresAt by the storage's clock
 */
public record Address(String url, Map<String, String> headers, Instant expiresAt) {}
