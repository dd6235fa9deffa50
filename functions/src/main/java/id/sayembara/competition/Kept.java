package id.sayembara.competition;

import id.sayembara.platform.Chain;

/** Something as it is kept, with its place in its own chain of events: what the next save depends on. R40. */
public record Kept<T>(T what, Chain chain) {}
