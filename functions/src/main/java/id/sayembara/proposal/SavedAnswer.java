package id.sayembara.proposal;

import java.time.Instant;

/** That an answer was saved: the answer that is remembered. */
public record SavedAnswer(String proposal, String question, long version, Instant at) {}
