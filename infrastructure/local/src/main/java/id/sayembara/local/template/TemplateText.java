package id.sayembara.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A template's text as maps, lists and scalars, with CloudFormation's short tags written out: {@code !Sub x} becomes
 * {@code {"Fn::Sub": x}}. Remembers the line of every value, for messages.
 */
final class TemplateText {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("!Ref", "Ref"),
            Map.entry("!Condition", "Condition"),
            Map.entry("!Sub", "Fn::Sub"),
            Map.entry("!GetAtt", "Fn::GetAtt"),
            Map.entry("!Join", "Fn::Join"),
            Map.entry("!Select", "Fn::Select"),
            Map.entry("!Split", "Fn::Split"),
            Map.entry("!If", "Fn::If"),
            Map.entry("!Equals", "Fn::Equals"),
            Map.entry("!And", "Fn::And"),
            Map.entry("!Or", "Fn::Or"),
            Map.entry("!Not", "Fn::Not"),
            Map.entry("!FindInMap", "Fn::FindInMap"));

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Object> root;

    private TemplateText(String name, Node node) {
        this.name = name;
        if (!(value(node, "") instanceof Map<?, ?> map)) {
            throw new TemplateProblem(name, "is not a mapping");
        }
        this.root = strings(map);
    }

    /** Reads {@code text}; {@code name} is the file's name, for messages. */
    static TemplateText parse(String name, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            Node node =
                    new Compose(settings).composeString(text).orElseThrow(() -> new TemplateProblem(name, "is empty"));
            return new TemplateText(name, node);
        } catch (YamlEngineException e) {
            throw new TemplateProblem(name, "is not YAML: " + e.getMessage());
        }
    }

    Map<String, Object> root() {
        return root;
    }

    /** Names a place for messages: file, line of the nearest known value, and path. */
    String place(String path) {
        String known = path;
        while (!lines.containsKey(known) && known.contains("/")) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        Integer line = lines.get(known);
        return name + (line == null ? "" : ":" + line) + " " + (path.isEmpty() ? "/" : path);
    }

    private Object value(Node node, String path) {
        node.getStartMark().ifPresent(mark -> lines.put(path, mark.getLine() + 1));
        String tag = node.getTag().getValue();
        Object plain = switch (node) {
            case MappingNode mapping -> mapping(mapping, path);
            case SequenceNode sequence -> sequence(sequence, path);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new TemplateProblem(place(path), "aliases are not read here");
        };
        if (!tag.startsWith("!")) {
            return plain;
        }
        String function = TAGS.get(tag);
        if (function == null) {
            throw new TemplateProblem(place(path), "unknown tag " + tag);
        }
        if (function.equals("Fn::GetAtt") && plain instanceof String dotted) {
            int dot = dotted.indexOf('.');
            if (dot < 0) {
                throw new TemplateProblem(place(path), "!GetAtt needs Resource.Attribute");
            }
            plain = List.of(dotted.substring(0, dot), dotted.substring(dot + 1));
        }
        return Map.of(function, plain);
    }

    private Map<String, Object> mapping(MappingNode mapping, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateProblem(place(path), "has a key that is not a word");
            }
            if (map.put(key.getValue(), value(tuple.getValueNode(), path + "/" + key.getValue())) != null) {
                throw new TemplateProblem(place(path), "has the key " + key.getValue() + " twice");
            }
        }
        return map;
    }

    private List<Object> sequence(SequenceNode sequence, String path) {
        List<Object> list = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            list.add(value(item, path + "/" + list.size()));
        }
        return list;
    }

    private static Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.INT)) {
            return Long.valueOf(text);
        }
        if (tag.equals(Tag.FLOAT)) {
            return Double.valueOf(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return text;
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put((String) key, value));
        return result;
    }
}
