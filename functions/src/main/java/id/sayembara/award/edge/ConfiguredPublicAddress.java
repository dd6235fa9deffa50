package id.sayembara.award.edge;

import id.sayembara.award.PublicAddress;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The public doors' address in the function's environment. */
@Singleton
@Requires(property = "public.address")
final class ConfiguredPublicAddress implements PublicAddress {
    private final String origin;

    ConfiguredPublicAddress(@Property(name = "public.address") String origin) {
        this.origin = origin;
    }

    @Override
    public String origin() {
        return origin;
    }
}
