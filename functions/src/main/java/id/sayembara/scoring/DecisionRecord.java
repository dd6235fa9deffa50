package id.sayembara.scoring;

import id.sayembara.platform.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of a list that is hashed, approved and published. R34, R41. Format: {@code docs/formats.md}. */
final class DecisionRecord {
    static final String FORMAT = "sayembara-decisions/1";

    private DecisionRecord() {}

    static String text(DecisionList list, List<Decided> decided) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("edition", list.edition());
        tree.put("group", list.group());
        tree.put("stage", list.stage().name());
        tree.put("ranking", list.ranking());
        tree.put("salt", list.salt());
        tree.put("departures", list.departures());
        tree.put("decided", decided.stream().map(Decided::proposal).toList());
        return CanonicalJson.write(tree);
    }
}
