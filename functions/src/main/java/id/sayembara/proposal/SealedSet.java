package id.sayembara.proposal;

import java.time.Instant;

/**
 * What is published of a sealed edition. R6.
 *
 * @param root hex root of the Merkle tree over its submissions, ordered by proposal
 * @param count how many submissions take part
 * @param rulesVersion the edition's version in force when it was sealed
 */
public record SealedSet(String edition, String root, int count, int rulesVersion, Instant sealedAt) {}
