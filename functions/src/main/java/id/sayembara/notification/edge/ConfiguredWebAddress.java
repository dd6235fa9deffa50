package id.sayembara.notification.edge;

import id.sayembara.notification.WebAddress;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The web client's addresses, below the origin in the function's environment. */
@Singleton
@Requires(property = "web.origin")
final class ConfiguredWebAddress implements WebAddress {
    private final String origin;

    ConfiguredWebAddress(@Property(name = "web.origin") String origin) {
        this.origin = origin;
    }

    @Override
    public String start() {
        return origin + "/";
    }

    @Override
    public String proposal(String id) {
        return origin + "/proposals/" + id;
    }
}
