package id.sayembara.innovation;

import id.sayembara.innovation.Catalogue.Generation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The generation that one instance answers from: opened once, and looked at again once a minute. */
@Singleton
final class CatalogueReader {
    /** How long an instance answers from what it has before it asks which generation is the present one. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final int TRIES = 3;

    private final CatalogueStore catalogues;
    private final CatalogueFiles files;
    private final CatalogueIndexes indexes;
    private Optional<Open> held = Optional.empty();
    private Instant looked = Instant.MIN;

    CatalogueReader(CatalogueStore catalogues, CatalogueFiles files, CatalogueIndexes indexes) {
        this.catalogues = catalogues;
        this.files = files;
        this.indexes = indexes;
    }

    /** A generation and its open index. */
    record Open(String generation, CatalogueIndex index) {}

    /**
     * What answers a request of this instant; empty before the first generation. At most one read unit a minute, and one object for
     * each generation.
     */
    synchronized Optional<Open> at(Instant now) {
        // a request may be older than the one before it
        if (looked.equals(Instant.MIN) || Duration.between(looked, now).abs().compareTo(LOOK_AGAIN) >= 0) {
            held = look();
            looked = now;
        }
        return held;
    }

    private Optional<Open> look() {
        for (int i = 0; i < TRIES; i++) {
            Optional<Generation> named = catalogues.current().generation();
            if (named.isEmpty()) {
                return Optional.empty();
            }
            String id = named.get().id();
            if (held.filter(open -> open.generation().equals(id)).isPresent()) {
                return held;
            }
            // empty when a newer one took its place between the two reads
            Optional<byte[]> index = files.read(named.get().object());
            if (index.isPresent()) {
                return Optional.of(new Open(id, indexes.open(index.get())));
            }
        }
        throw new IllegalStateException("the catalogue names an index that is not there");
    }
}
