package id.sayembara.platform.edge;

/**
 * The internet address a request came from, as the gateway saw it. Never kept and never logged: what needs it takes a keyed hash. R42.
 */
public record Origin(String address) {}
