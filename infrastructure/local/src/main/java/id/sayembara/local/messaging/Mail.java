package id.sayembara.local.messaging;

import java.time.Instant;
import java.util.List;

/**
 * A mail a function sent.
 *
 * @param sent competition time
 * @param html empty when the mail has none
 */
public record Mail(String id, Instant sent, String from, List<String> to, String subject, String text, String html) {}
