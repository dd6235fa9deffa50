package id.sayembara.wiring;

import id.sayembara.platform.Ids;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** The clock and the source of randomness. A host may bring its own. */
@Factory
final class SystemWiring {

    /** Primary, since the framework has one too, which would win over a host's. */
    @Primary
    @Singleton
    InstantSource clock(Optional<HostClock> host) {
        return host.map(HostClock::clock).orElseGet(InstantSource::system);
    }

    @Singleton
    @Requires(missingBeans = Ids.class)
    Ids ids(InstantSource clock) {
        // a new source at each call: nothing random survives from a snapshot
        return new RandomIds(clock, SecureRandom::new);
    }
}
