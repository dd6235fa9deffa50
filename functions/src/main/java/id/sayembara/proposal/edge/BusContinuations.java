package id.sayembara.proposal.edge;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.edge.Bus;
import id.sayembara.proposal.Continuations;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Goes on by a message over the application's bus to the queue it comes from. */
@Singleton
@Requires(property = "event.bus")
final class BusContinuations implements Continuations {
    static final String SOURCE = "sayembara.proposals";
    static final String PREPARATION = "ScreeningPreparationDue";
    static final String ANNOUNCEMENT = "ScreeningAnnouncementDue";

    private final Bus bus;

    BusContinuations(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void prepareScreening(String edition, String after) {
        put(PREPARATION, edition, after);
    }

    @Override
    public void announceScreening(String edition, String after) {
        put(ANNOUNCEMENT, edition, after);
    }

    private void put(String type, String edition, String after) {
        String detail = CanonicalJson.write(Map.of("edition", edition, "after", after));
        if (bus.put(List.of(new Bus.Entry(SOURCE, type, detail))) != 1) {
            throw new IllegalStateException("the bus did not take " + type);
        }
    }
}
