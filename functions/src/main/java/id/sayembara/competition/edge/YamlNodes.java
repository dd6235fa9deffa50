package id.sayembara.competition.edge;

import id.sayembara.competition.Node;
import id.sayembara.competition.Notation;
import id.sayembara.competition.Place;
import id.sayembara.platform.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 from outside as plain data, from the parser's events and without composing: anchors, aliases, tags, names
 * given twice, more than {@value #DEEPEST} levels and more than {@value #MOST} values are faults, each with its place.
 */
final class YamlNodes {
    static final int DEEPEST = 12;
    static final int MOST = 20_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("edition")
            .setCodePointLimit(300_000)
            .setParseComments(false)
            .build();

    private final List<Finding> faults = new ArrayList<>();
    private int values;
    private Iterator<Event> events;

    private YamlNodes() {}

    static Notation.Written read(String yaml) {
        YamlNodes nodes = new YamlNodes();
        try {
            nodes.events = new Parse(SETTINGS).parseString(yaml).iterator();
            return new Notation.Written(nodes.document(), List.copyOf(nodes.faults));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlNodes::place).orElse(Place.NONE);
            nodes.fault("", place, "not-yaml", "This is not YAML.");
        } catch (YamlEngineException e) {
            nodes.fault("", Place.NONE, "not-yaml", "This is not YAML, or it is too long.");
        } catch (Hopeless e) {
            // the fault is kept already
        }
        return new Notation.Written(Optional.empty(), List.copyOf(nodes.faults));
    }

    /** Reading on would help nobody. */
    private static final class Hopeless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Hopeless() {
            super(null, null, false, false);
        }
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (root.isPresent()) {
                        fault("", place(event), "second-document", "Only one document is read.");
                        throw new Hopeless();
                    }
                    root = Optional.of(node(event, "", 1));
                }
            }
        }
        if (root.isEmpty()) {
            fault("", new Place(1, 1), "empty", "The text holds no data.");
        }
        return root;
    }

    private Node node(Event event, String pointer, int depth) {
        Place place = place(event);
        if (++values > MOST) {
            fault(pointer, place, "too-many-values", "At most " + MOST + " values are read.");
            throw new Hopeless();
        }
        if (depth > DEEPEST) {
            fault(pointer, place, "too-deep", "At most " + DEEPEST + " levels are read.");
            throw new Hopeless();
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            fault(pointer, place, "anchor", "Anchors and aliases are not taken: write the value out.");
        }
        return switch (event) {
            case AliasEvent alias -> new Node.Nothing(place);
            case ScalarEvent scalar -> scalar(scalar, pointer, place);
            case SequenceStartEvent start -> {
                start.getTag().ifPresent(tag -> tagged(pointer, place));
                yield sequence(pointer, place, depth);
            }
            case MappingStartEvent start -> {
                start.getTag().ifPresent(tag -> tagged(pointer, place));
                yield mapping(pointer, place, depth);
            }
            default -> throw new IllegalStateException("unexpected " + event.getEventId());
        };
    }

    private Node sequence(String pointer, Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, pointer + "/" + items.size(), depth + 1));
        }
        return new Node.Sequence(items, place);
    }

    private Node mapping(String pointer, Place place, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Place at = place(next);
            Node key = node(next, pointer, depth + 1);
            String name = key instanceof Node.Text text ? text.value() : "";
            String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!(key instanceof Node.Text)) {
                fault(pointer, at, "name-not-text", "A field's name must be a text.");
            }
            Node value = node(events.next(), below, depth + 1);
            if (entries.putIfAbsent(name, value) != null) {
                fault(below, at, "twice", "This field is given twice.");
            }
        }
        return new Node.Mapping(entries, place);
    }

    private Node scalar(ScalarEvent event, String pointer, Place place) {
        event.getTag().ifPresent(tag -> tagged(pointer, place));
        if (!event.isPlain()) {
            return new Node.Text(event.getValue(), place);
        }
        String value = event.getValue();
        Tag tag = SETTINGS.getSchema().getScalarResolver().resolve(value, true);
        if (tag.equals(Tag.NULL)) {
            return new Node.Nothing(place);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Node.Flag(Boolean.parseBoolean(value), place);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return Node.number(new BigDecimal(value), place);
            } catch (NumberFormatException e) {
                return new Node.Broken(value, place);
            }
        }
        return new Node.Text(value, place);
    }

    private void tagged(String pointer, Place place) {
        fault(pointer, place, "tag", "Tags are not taken.");
    }

    private void fault(String pointer, Place place, String code, String detail) {
        faults.add(new Finding(
                pointer, code, detail, Map.<String, Object>of("line", place.line(), "column", place.column())));
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlNodes::place).orElse(Place.NONE);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
