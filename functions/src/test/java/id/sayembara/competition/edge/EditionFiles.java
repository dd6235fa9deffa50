package id.sayembara.competition.edge;

import id.sayembara.competition.EditionReader;
import id.sayembara.competition.Node;
import id.sayembara.competition.Notation;
import id.sayembara.competition.Reading;
import id.sayembara.platform.edge.JsonTree;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The edition files of this repository. */
public final class EditionFiles {
    private EditionFiles() {}

    /** A file under {@code editions/}. */
    public static String text(String name) {
        Path here = Path.of("editions", name);
        Path file = Files.exists(here) ? here : Path.of("..", "editions", name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the YAML holds, without a look at its meaning. */
    public static Node node(String yaml) {
        Notation.Written text = YamlNodes.read(yaml);
        if (!text.faults().isEmpty()) {
            throw new IllegalArgumentException(text.faults().toString());
        }
        return text.root().orElseThrow();
    }

    /** The YAML as version 1. */
    public static Reading read(String yaml) {
        return EditionReader.read(node(yaml), 1);
    }

    /** Data as it lies in the table. */
    public static Node stored(String json) {
        return JsonNodes.of(JsonTree.parse(json));
    }

    /** A tree as JSON, decimals among it. */
    public static String json(Object tree) {
        try {
            return JsonMapper.createDefault().writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
