package id.sayembara.innovation.edge;

import id.sayembara.innovation.Catalogue;
import id.sayembara.innovation.Catalogue.Generation;
import id.sayembara.innovation.CatalogueStore;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The catalogue's names in the table {@code innovations}. Keys and costs: {@code docs/data.md}. */
@Singleton
@Requires(property = "innovations.table")
final class DynamoCatalogueStore implements CatalogueStore {
    private static final String PK = "CATALOGUE";
    private static final String SK = "CURRENT";

    /** Most items that DynamoDB gives in one request. */
    private static final int BATCH = 100;

    private final Tables tables;
    private final String table;

    DynamoCatalogueStore(Tables tables, @Property(name = "innovations.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Catalogue current() {
        return tables.get(table, PK, SK).map(DynamoCatalogueStore::read).orElseGet(Catalogue::none);
    }

    @Override
    public void save(Catalogue next) {
        tables.transaction().replace(table, item(next), next.version() - 1).commit();
    }

    @Override
    public Map<String, Innovation> find(Set<String> ids) {
        Map<String, Innovation> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            found.putAll(InnovationItems.find(tables, table, all.subList(from, Math.min(all.size(), from + BATCH))));
        }
        return found;
    }

    @Override
    public List<Innovation> all(String letter) {
        List<Innovation> all = new ArrayList<>();
        tables.dynamo()
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(InnovationItems.pk(letter))))
                        .consistentRead(true))
                .items()
                .forEach(item ->
                        all.add(InnovationItems.innovation(Item.read(item).orElseThrow())));
        return all;
    }

    private static Item item(Catalogue catalogue) {
        Generation generation = catalogue.generation().orElseThrow();
        return Item.of(PK, SK)
                .number("version", catalogue.version())
                .json("shards", catalogue.shards())
                .text("generation", generation.id())
                .text("index", generation.object())
                .number("innovations", generation.innovations())
                .instant("builtAt", generation.builtAt())
                .text("former", catalogue.former());
    }

    private static Catalogue read(Item item) {
        SortedMap<String, String> shards = new TreeMap<>();
        ((Map<?, ?>) item.json("shards")).forEach((letter, name) -> shards.put((String) letter, (String) name));
        return new Catalogue(
                item.number("version"),
                shards,
                Optional.of(new Generation(
                        item.text("generation"),
                        item.text("index"),
                        (int) item.number("innovations"),
                        item.instant("builtAt"))),
                item.textIfAny("former"));
    }
}
