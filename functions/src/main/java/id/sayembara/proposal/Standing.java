package id.sayembara.proposal;

import java.time.Instant;

/** Where a proposal stands after a move: the answer that is remembered. */
public record Standing(String proposal, long version, ProposalState.Name state, Instant movedAt) {}
