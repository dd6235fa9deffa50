package id.sayembara.wiring;

import id.sayembara.platform.Ids;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The clock and the source of randomness. A host may bring its own. */
@Factory
final class SystemWiring {

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    @Requires(missingBeans = Ids.class)
    Ids ids(InstantSource clock) {
        // a new source at each call: nothing random survives from a snapshot
        return new RandomIds(clock, SecureRandom::new);
    }
}
