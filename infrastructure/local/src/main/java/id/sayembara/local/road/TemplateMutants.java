package id.sayembara.local.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of template.yaml, each with one thing taken out: a route, another trigger, an action of a statement, one resource of
 * several, a variable, an event type a rule listens to. Works on the text, so that what is tested is the file itself.
 */
public final class TemplateMutants {
    private static final Pattern RESOURCE = Pattern.compile("  (\\w+):\\s*");
    private static final Pattern VARIABLE = Pattern.compile(" {10}([A-Z][A-Z_]+): .*");
    private static final Pattern EVENT = Pattern.compile(" {8}(\\w+):\\s*");
    private static final Pattern ACTIONS = Pattern.compile("( +Action: \\[)(.*)(\\]\\s*)");
    private static final Pattern ITEM = Pattern.compile("( +)- (.*)");

    /**
     * One copy.
     *
     * @param kind {@code variable}, {@code trigger}, {@code action}, {@code resource} or {@code event-type}
     * @param name where, such as {@code ProposalApi/RECORD_BUCKET}
     */
    public record Mutant(String kind, String name, String template) {}

    private final List<String> lines;
    private final List<Mutant> mutants = new ArrayList<>();

    private TemplateMutants(String template) {
        lines = List.of(template.split("\n", -1));
    }

    /** Every copy. */
    public static List<Mutant> of(String template) {
        TemplateMutants made = new TemplateMutants(template);
        made.walk();
        return List.copyOf(made.mutants);
    }

    private void walk() {
        String resource = "";
        String section = "";
        String list = "";
        boolean resources = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("#")) {
                resources = line.startsWith("Resources:");
            }
            if (!resources || line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            int indent = indent(line);
            Matcher name = RESOURCE.matcher(line);
            if (name.matches()) {
                resource = name.group(1);
            }
            if (indent == 6) {
                section = line.strip().replace(":", "");
            }
            Matcher item = ITEM.matcher(line);
            if (!item.matches()) {
                list = line.strip();
            }
            Matcher variable = VARIABLE.matcher(line);
            if (section.equals("Environment") && variable.matches()) {
                add("variable", resource + "/" + variable.group(1), i, i + 1);
            }
            Matcher event = EVENT.matcher(line);
            if (section.equals("Events") && event.matches()) {
                add("trigger", resource + "/" + event.group(1), i, endOfBlock(i));
            }
            Matcher actions = ACTIONS.matcher(line);
            if (section.equals("Policies") && actions.matches()) {
                addActions(resource, i, actions);
            }
            if (item.matches() && indent > 6 && siblings(i) > 1) {
                if (section.equals("Policies") && list.equals("Resource:")) {
                    add("resource", resource + "/" + item.group(2), i, i + 1);
                } else if (list.equals("detail-type:")) {
                    add("event-type", resource + "/" + item.group(2), i, i + 1);
                }
            }
        }
    }

    private void addActions(String resource, int at, Matcher actions) {
        List<String> names =
                Arrays.stream(actions.group(2).split(",")).map(String::strip).toList();
        for (String name : names) {
            List<String> rest = names.stream().filter(n -> !n.equals(name)).toList();
            String label =
                    resource + "/" + lines.get(at - 2).strip().replace("- Sid: ", "") + "/" + name.replace("\"", "");
            if (rest.isEmpty()) {
                int begin = statement(at);
                add("action", label, begin, endOfBlock(begin));
            } else {
                List<String> copy = new ArrayList<>(lines);
                copy.set(at, actions.group(1) + String.join(", ", rest) + actions.group(3));
                mutants.add(new Mutant("action", label, String.join("\n", copy)));
            }
        }
    }

    private void add(String kind, String name, int from, int to) {
        List<String> copy = new ArrayList<>(lines.subList(0, from));
        copy.addAll(lines.subList(to, lines.size()));
        mutants.add(new Mutant(kind, name, String.join("\n", copy)));
    }

    /** Where the statement begins that this line lies in. */
    private int statement(int at) {
        int begin = at;
        while (!lines.get(begin).strip().startsWith("- Sid:")) {
            begin--;
        }
        return begin;
    }

    private int endOfBlock(int begin) {
        int end = begin + 1;
        int indent = indent(lines.get(begin));
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
        }
        // blank lines and the comment that follows belong to what comes next
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    private long siblings(int at) {
        int indent = indent(lines.get(at));
        int first = at;
        while (isItem(first - 1, indent)) {
            first--;
        }
        int last = at;
        while (isItem(last + 1, indent)) {
            last++;
        }
        return last - first + 1L;
    }

    private boolean isItem(int at, int indent) {
        return at >= 0
                && at < lines.size()
                && indent(lines.get(at)) == indent
                && lines.get(at).strip().startsWith("- ");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
