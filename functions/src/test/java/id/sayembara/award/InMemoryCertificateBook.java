package id.sayembara.award;

import id.sayembara.platform.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which certificates were made, in memory; keeps the contract. */
final class InMemoryCertificateBook implements CertificateBook {
    final Map<String, Event> made = new HashMap<>();

    @Override
    public void keep(Event event) {
        made.putIfAbsent(event.subject(), event);
    }

    @Override
    public Optional<Entry> find(String sha256) {
        return Optional.ofNullable(made.get("certificate/" + sha256))
                .map(event -> new Entry((String) event.body().get("number"), (Integer)
                        event.body().get("revision")));
    }
}
