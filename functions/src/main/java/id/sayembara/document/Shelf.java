package id.sayembara.document;

import java.util.List;

/**
 * A proposal's documents together.
 *
 * @param issued how many tickets were ever given; the next document's number follows
 * @param documents oldest first
 */
public record Shelf(String proposal, long issued, List<Document> documents) {}
