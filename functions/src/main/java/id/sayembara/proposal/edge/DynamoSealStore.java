package id.sayembara.proposal.edge;

import id.sayembara.platform.Event;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.proposal.SealStore;
import id.sayembara.proposal.SealedSet;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Seals as items {@code SEAL#<edition>} / {@code SEAL} of table {@code proposals}. */
@Singleton
final class DynamoSealStore implements SealStore {
    private static final String SEAL = "SEAL";

    private final Tables tables;
    private final String proposals;
    private final Optional<String> events;

    /** @param events the events' table; a function that seals nothing has none */
    DynamoSealStore(
            Tables tables,
            @Property(name = "proposals.table") String proposals,
            @Property(name = "events.table") Optional<String> events) {
        this.tables = tables;
        this.proposals = proposals;
        this.events = events;
    }

    @Override
    public Optional<SealedSet> find(String edition) {
        return tables.get(proposals, "SEAL#" + edition, SEAL)
                .map(item -> new SealedSet(
                        edition,
                        item.text("root"),
                        Math.toIntExact(item.number("count")),
                        Math.toIntExact(item.number("rulesVersion")),
                        item.instant("sealedAt")));
    }

    @Override
    public void keep(SealedSet seal, Event event) {
        Item item = Item.of("SEAL#" + seal.edition(), SEAL)
                .text("edition", seal.edition())
                .text("root", seal.root())
                .number("count", seal.count())
                .number("rulesVersion", seal.rulesVersion())
                .instant("sealedAt", seal.sealedAt())
                .number("version", event.sequence())
                .text("head", event.hash());
        tables.transaction()
                .put(proposals, item, "attribute_not_exists(pk)")
                .event(events.orElseThrow(() -> new IllegalStateException("this function seals nothing")), event)
                .commit();
    }
}
