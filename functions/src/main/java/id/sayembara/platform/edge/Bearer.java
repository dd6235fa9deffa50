package id.sayembara.platform.edge;

import java.util.Optional;

/**
 * What a request brings as bearer token on a route that the gateway does not guard.
 *
 * @param secret empty without one
 */
public record Bearer(Optional<String> secret) {}
