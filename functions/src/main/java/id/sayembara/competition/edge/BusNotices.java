package id.sayembara.competition.edge;

import id.sayembara.competition.Effect;
import id.sayembara.competition.Notices;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.edge.Bus;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts on the application's bus what is due; the queues of its owners listen. */
@Singleton
@Requires(property = "event.bus")
final class BusNotices implements Notices {
    private static final String SOURCE = "sayembara.timeline";

    private final Bus bus;

    BusNotices(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void due(String edition, Effect effect) {
        Map<String, Object> detail = new TreeMap<>(Map.of(
                "edition", edition,
                "effect", effect.id(),
                "window", effect.window(),
                "due", effect.due().toString(),
                "closesAt", effect.closes().toString()));
        effect.lead().ifPresent(lead -> detail.put("lead", Effect.written(lead)));
        if (bus.put(List.of(new Bus.Entry(SOURCE, type(effect.kind()), CanonicalJson.write(detail)))) == 0) {
            throw new IllegalStateException("the bus did not take " + effect.id());
        }
    }

    private static String type(Effect.Kind kind) {
        return switch (kind) {
            case SEAL -> "SealDue";
            case REMIND -> "ReminderDue";
            case ANNOUNCE_SCREENING -> "ScreeningCloseDue";
            case FREEZE -> "FreezeDue";
            case RECOUNT -> "RecountDue";
        };
    }
}
