package id.sayembara.scoring;

import java.time.Instant;

/** That a score was saved: the answer that is remembered. */
public record SavedScore(String proposal, String criterion, long version, Instant at) {}
