package id.sayembara.platform.edge;

/**
 * The version a client has seen, from {@code If-Match: "7"}. A controller that takes it makes the header required.
 *
 * @param version 0 for what does not exist yet
 */
public record Expected(long version) {}
