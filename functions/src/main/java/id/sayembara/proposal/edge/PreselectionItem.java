package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Preselection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A pre-selection as the item {@code PRESELECTION#<edition>#<institution>} / {@code PRESELECTION}. */
final class PreselectionItem {
    static final String PRESELECTION = "PRESELECTION";

    private PreselectionItem() {}

    static String key(String edition, String institution) {
        return "PRESELECTION#" + edition + "#" + institution;
    }

    static Item write(Preselection preselection) {
        return Item.of(key(preselection.edition(), preselection.institution()), PRESELECTION)
                .text("edition", preselection.edition())
                .text("institution", preselection.institution())
                .json("chosen", preselection.chosen().stream().sorted().toList())
                .text("reason", preselection.reason())
                .text("salt", preselection.salt())
                .number("version", preselection.version())
                .text("head", preselection.chain().head());
    }

    static Preselection read(Item item) {
        String edition = item.text("edition");
        String institution = item.text("institution");
        Set<String> chosen =
                ((List<?>) item.json("chosen")).stream().map(String.class::cast).collect(Collectors.toSet());
        String subject = Preselection.none(edition, institution).chain().subject();
        return new Preselection(
                edition,
                institution,
                chosen,
                item.text("reason"),
                item.text("salt"),
                new Chain(subject, item.number("version"), item.text("head")));
    }
}
