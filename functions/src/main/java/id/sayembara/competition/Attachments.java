package id.sayembara.competition;

import java.util.Set;

/**
 * What may be attached to a question. R16.
 *
 * @param least fewest documents
 * @param most most documents
 * @param largest size of one document in bytes
 * @param types media types taken: application/pdf, image/jpeg, image/png
 */
public record Attachments(int least, int most, long largest, Set<String> types) {}
