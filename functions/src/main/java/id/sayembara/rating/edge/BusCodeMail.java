package id.sayembara.rating.edge;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.edge.Bus;
import id.sayembara.rating.CodeMail;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Hands codes to Notify over the application's bus, in the shape of an event and yet none: it is kept nowhere, and in no log. R42.
 */
@Singleton
@Requires(property = "event.bus")
final class BusCodeMail implements CodeMail {
    private static final String SOURCE = "sayembara.rating";

    private final Bus bus;

    BusCodeMail(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void send(String id, String edition, String address, String code, Instant at, Instant expiresAt) {
        String detail = CanonicalJson.write(Map.of(
                "subject",
                "code/" + id,
                "sequence",
                1,
                "type",
                "CodeIssued",
                "edition",
                edition,
                "at",
                at.toString(),
                "body",
                Map.of("recipient", id, "email", address, "code", code, "expiresAt", expiresAt.toString())));
        if (bus.put(List.of(new Bus.Entry(SOURCE, "CodeIssued", detail))) == 0) {
            throw new IllegalStateException("the bus did not take a code");
        }
    }
}
