package id.sayembara.competition.edge;

import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionReader;
import id.sayembara.competition.EditionState;
import id.sayembara.competition.EditionVersion;
import id.sayembara.competition.Label;
import id.sayembara.competition.Reading;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Window;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How editions lie in the table. */
final class EditionItems {
    static final String CURRENT = "CURRENT";
    static final String LIST = "EDITION";

    private EditionItems() {}

    static String pk(String edition) {
        return "EDITION#" + edition;
    }

    static String sk(int version) {
        return "VERSION#%06d".formatted(version);
    }

    static Item state(EditionState state) {
        Item item = Item.of(pk(state.id()), CURRENT)
                .text("id", state.id())
                .number("version", state.chain().sequence())
                .text("head", state.chain().head())
                .number("newest", state.newest())
                .text("gsi1pk", LIST)
                .text("gsi1sk", state.id());
        state.inForce().ifPresent(v -> item.number("inForce", v));
        state.timeline().ifPresent(t -> item.json("timeline", tree(t)));
        state.sealing().ifPresent(since -> item.instant("sealing", since));
        return item;
    }

    static EditionState state(Item item) {
        String id = item.text("id");
        boolean published = item.textIfAny("timeline").isPresent();
        return new EditionState(
                id,
                new Chain("edition/" + id, item.number("version"), item.text("head")),
                (int) item.number("newest"),
                published ? Optional.of((int) item.number("inForce")) : Optional.empty(),
                published ? Optional.of(timeline(item.json("timeline"))) : Optional.empty(),
                item.textIfAny("sealing").map(Instant::parse));
    }

    static Item version(String edition, int version, Object data) {
        String json = CanonicalJson.write(data);
        return Item.of(pk(edition), sk(version))
                .bytes("data", zip(json))
                .text("digest", Digest.sha256Hex(json))
                .flag("published", false);
    }

    static EditionVersion version(Item item, int version) {
        return new EditionVersion(edition(item, version), item.text("digest"), item.flag("published"));
    }

    private static Edition edition(Item item, int version) {
        Reading reading = EditionReader.read(JsonNodes.of(JsonTree.parse(unzip(item.bytes("data")))), version);
        return reading.edition()
                .orElseThrow(() -> new IllegalStateException("a kept edition no longer reads: "
                        + reading.all().getFirst().code() + " at "
                        + reading.all().getFirst().pointer()));
    }

    private static Map<String, Object> tree(Timeline timeline) {
        List<Object> windows = new ArrayList<>();
        for (Window window : timeline.windows()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", window.name());
            tree.put("opens", window.opens().toString());
            tree.put("closes", window.closes().toString());
            Label label = timeline.labels().get(window.name());
            if (label != null) {
                tree.put("id", label.id());
                tree.put("en", label.en());
            }
            windows.add(tree);
        }
        return Map.of("zone", timeline.zone().getId(), "windows", windows);
    }

    private static Timeline timeline(Object tree) {
        Map<?, ?> timeline = (Map<?, ?>) tree;
        List<Window> windows = new ArrayList<>();
        Map<String, Label> labels = new LinkedHashMap<>();
        for (Object each : (List<?>) timeline.get("windows")) {
            Map<?, ?> window = (Map<?, ?>) each;
            String name = (String) window.get("name");
            windows.add(new Window(
                    name, Instant.parse((String) window.get("opens")), Instant.parse((String) window.get("closes"))));
            if (window.get("id") != null) {
                labels.put(name, new Label((String) window.get("id"), (String) window.get("en")));
            }
        }
        return new Timeline(ZoneId.of((String) timeline.get("zone")), windows, labels);
    }

    private static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
