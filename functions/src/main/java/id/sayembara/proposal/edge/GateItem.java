package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Gate;
import id.sayembara.proposal.TitleKey;
import java.util.Map;
import java.util.TreeMap;

/** A gate as the item {@code GATE#<edition>#<institution>} / {@code GATE}: about 250 bytes a submission, so 1,500 fit. */
final class GateItem {
    static final String GATE = "GATE";

    private GateItem() {}

    static String key(String edition, String institution) {
        return "GATE#" + edition + "#" + institution;
    }

    static Item write(Gate gate) {
        Map<String, Object> submissions = new TreeMap<>();
        gate.submissions()
                .forEach((proposal, entry) -> submissions.put(
                        proposal,
                        Map.of(
                                "group", entry.group(),
                                "title", entry.title().hash(),
                                "manifest", entry.manifest())));
        return Item.of(key(gate.edition(), gate.institution()), GATE)
                .text("edition", gate.edition())
                .text("institution", gate.institution())
                .json("submissions", submissions)
                .flag("sealed", gate.sealed())
                .number("version", gate.version());
    }

    static Gate read(Item item) {
        Map<String, Gate.Entry> submissions = new TreeMap<>();
        ((Map<?, ?>) item.json("submissions")).forEach((proposal, entry) -> {
            Map<?, ?> fields = (Map<?, ?>) entry;
            submissions.put(
                    (String) proposal,
                    new Gate.Entry((String) fields.get("group"), new TitleKey((String) fields.get("title")), (String)
                            fields.get("manifest")));
        });
        return new Gate(
                item.text("edition"),
                item.text("institution"),
                item.number("version"),
                submissions,
                item.flag("sealed"));
    }
}
