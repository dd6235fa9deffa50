package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sayembara.competition.edge.EditionFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema and the import agree on what an edition looks like. */
class EditionSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EditionFiles.text("edition.schema.json"));

    /** One of each type, and the bounds of what the schema bounds. */
    private static final List<Object> OTHERS = List.of(
            "",
            "x",
            "xy",
            "text",
            "12.5",
            "12.555",
            "100.00",
            "UPPER",
            "NONE",
            "TEXT",
            "application/pdf",
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(501),
            "\uD83C\uDFC6".repeat(200),
            "2025-06-03T23:59:00+07:00",
            "2025-06-03T23:59+07:00",
            "2025-06-03",
            "P2Y",
            "P1Y6M",
            "P",
            "Asia/Jakarta",
            -1L,
            0L,
            1L,
            20L,
            21L,
            1000L,
            1001L,
            20_001L,
            20_000_001L,
            new BigDecimal("1.0"),
            new BigDecimal("1.5"),
            true,
            List.of(),
            List.of("application/pdf", "application/pdf"),
            List.of("general", "general"),
            Map.of(),
            Map.of("colour", "red"),
            Map.of("id", "a", "en", "b"));

    private int compared;
    private int refused;

    @ParameterizedTest
    @ValueSource(strings = {"kipp-2025.yaml", "kipp-2023.yaml"})
    void acceptsTheEditionFilesOfThisRepository(String file) {
        Object tree = EditionFiles.node(EditionFiles.text(file)).tree();

        assertThat(SCHEMA.validate(EditionFiles.json(tree), InputFormat.JSON)).isEmpty();
    }

    @Test
    void agreesWithTheImportOnEveryMutation() {
        Object tree = mutable(EditionFiles.node(
                        EditionReaderTest.SMALL.replace("most: 15", "most: 15, provisional: { most: unknown }"))
                .tree());

        compare(tree, "the sound edition");
        assertThat(refused).isZero();
        mutate(tree, tree, "");

        assertThat(compared).isGreaterThan(4_000);
        assertThat(refused).isBetween(compared / 2, compared - 300);
    }

    @SuppressWarnings("unchecked")
    private void mutate(Object root, Object here, String pointer) {
        switch (here) {
            case Map<?, ?> found -> {
                Map<String, Object> map = (Map<String, Object>) found;
                with(map, "unheard", "of", root, pointer);
                for (String name : List.copyOf(map.keySet())) {
                    Object before = map.get(name);
                    map.remove(name);
                    compare(root, pointer + "/" + name + " removed");
                    replace(root, before, value -> map.put(name, value), pointer + "/" + name);
                    mutate(root, before, pointer + "/" + name);
                }
            }
            case List<?> found -> {
                List<Object> list = (List<Object>) found;
                if (!list.isEmpty()) {
                    Object first = list.getFirst();
                    replace(root, first, value -> list.set(0, value), pointer + "/0");
                    for (int i = 0; i < list.size(); i++) {
                        mutate(root, list.get(i), pointer + "/" + i);
                    }
                }
            }
            default -> {}
        }
    }

    private void with(Map<String, Object> map, String name, Object value, Object root, String pointer) {
        map.put(name, value);
        compare(root, pointer + "/" + name + " added");
        map.remove(name);
    }

    private void replace(Object root, Object before, Consumer<Object> put, String pointer) {
        for (Object other : OTHERS) {
            put.accept(other);
            compare(root, pointer + " = " + other);
        }
        put.accept(null);
        compare(root, pointer + " = null");
        put.accept(before);
    }

    private void compare(Object tree, String what) {
        String json = EditionFiles.json(tree);
        boolean schema = SCHEMA.validate(json, InputFormat.JSON).isEmpty();
        Reading reading = EditionReader.read(EditionFiles.stored(json), 1);
        assertThat(reading.shape().isEmpty())
                .as("%s: the schema says %s, the import says %s", what, schema, reading.shape())
                .isEqualTo(schema);
        compared++;
        refused += schema ? 0 : 1;
    }

    private static Object mutable(Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, value) -> copy.put((String) name, mutable(value)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(value -> copy.add(mutable(value)));
                yield copy;
            }
            case null, default -> tree;
        };
    }
}
