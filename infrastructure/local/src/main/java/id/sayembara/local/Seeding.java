package id.sayembara.local;

import id.sayembara.local.console.StartPage;
import java.util.ServiceLoader;

/**
 * Fills a fresh local cloud, so that whoever starts it finds something to do. Provided as a service
 * ({@code META-INF/services/id.sayembara.local.Seeding}); {@link Main} calls the first it finds.
 */
public interface Seeding {

    /**
     * Fills {@code cloud} unless it was filled before, and says what the start page offers.
     *
     * @return ready-made sign-ins and commands that work
     */
    StartPage seed(LocalCloud cloud);

    /** The seeding that was provided, or one that does nothing. */
    static Seeding provided() {
        return ServiceLoader.load(Seeding.class)
                .findFirst()
                .orElse(cloud -> new StartPage(java.util.List.of(), java.util.List.of()));
    }
}
