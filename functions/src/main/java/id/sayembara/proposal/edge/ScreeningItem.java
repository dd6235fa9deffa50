package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Finding;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Screened;
import id.sayembara.proposal.Screened.Decision;
import id.sayembara.proposal.Screened.SimilarTitle;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.ScreeningState.Passed;
import id.sayembara.proposal.ScreeningState.Rejected;
import id.sayembara.proposal.ScreeningState.Waiting;
import id.sayembara.proposal.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A screening as the item {@code SCREENING#<proposal>} / {@code SCREENING}. */
final class ScreeningItem {
    static final String SCREENING = "SCREENING";

    private ScreeningItem() {}

    static String key(String proposal) {
        return "SCREENING#" + proposal;
    }

    /** Where those of one group in one state are listed. */
    static String list(String edition, String group, ScreeningState.Name state) {
        return edition + "#SCREENING#" + group + "#" + state;
    }

    static Item write(Screened s) {
        Submission submission = s.submission();
        Item item = Item.of(key(s.proposal()), SCREENING)
                .text("proposal", s.proposal())
                .text("edition", s.edition())
                .text("group", s.group())
                .text("institution", s.institution())
                .text("servedBy", s.servedBy())
                .text("unit", s.unit())
                .text("title", submission.title())
                .text("category", submission.category())
                .text("manifest", submission.manifest())
                .json("findings", s.findings().stream().map(ScreeningItem::tree).toList())
                .json("similar", s.similar().stream().map(ScreeningItem::tree).toList())
                .text("state", s.state().name().name())
                .text("announcedAt", s.announcedAt().map(Instant::toString))
                .number("version", s.version())
                .text("head", s.chain().head())
                .text("gsi2pk", list(s.edition(), s.group(), s.state().name()))
                .text("gsi2sk", s.proposal());
        if (s.state() instanceof Rejected rejected) {
            item.json("reasons", rejected.reasons());
        }
        s.decision()
                .ifPresent(d -> item.text("by", d.by())
                        .instant("decidedAt", d.at())
                        .text("note", d.note())
                        .text("salt", d.salt()));
        return item;
    }

    static Screened read(Item item) {
        String proposal = item.text("proposal");
        return new Screened(
                new Submission(
                        proposal,
                        item.text("edition"),
                        item.text("group"),
                        item.text("institution"),
                        item.textIfAny("servedBy"),
                        item.textIfAny("unit"),
                        item.text("title"),
                        item.textIfAny("category"),
                        item.text("manifest")),
                list(item, "findings").stream().map(ScreeningItem::finding).toList(),
                list(item, "similar").stream().map(ScreeningItem::similar).toList(),
                state(item),
                item.textIfAny("by")
                        .map(by -> new Decision(by, item.instant("decidedAt"), item.text("note"), item.text("salt"))),
                item.textIfAny("announcedAt").map(Instant::parse),
                new Chain(Screened.subject(proposal), item.number("version"), item.text("head")));
    }

    private static ScreeningState state(Item item) {
        return switch (ScreeningState.Name.valueOf(item.text("state"))) {
            case WAITING -> new Waiting();
            case PASSED -> new Passed();
            case REJECTED ->
                new Rejected(((List<?>) item.json("reasons"))
                        .stream().map(String.class::cast).toList());
        };
    }

    private static Map<String, Object> tree(Finding finding) {
        return Map.of(
                "pointer", finding.pointer(),
                "code", finding.code(),
                "detail", finding.detail(),
                "facts", finding.facts());
    }

    @SuppressWarnings("unchecked")
    private static Finding finding(Map<?, ?> tree) {
        return new Finding((String) tree.get("pointer"), (String) tree.get("code"), (String) tree.get("detail"), (Map<
                        String, Object>)
                tree.get("facts"));
    }

    private static Map<String, Object> tree(SimilarTitle similar) {
        return Map.of(
                "proposal", similar.proposal(),
                "institution", similar.institution(),
                "title", similar.title(),
                "percent", similar.percent(),
                "same", similar.same());
    }

    private static SimilarTitle similar(Map<?, ?> tree) {
        return new SimilarTitle(
                (String) tree.get("proposal"),
                (String) tree.get("institution"),
                (String) tree.get("title"),
                Math.toIntExact((Long) tree.get("percent")),
                (Boolean) tree.get("same"));
    }

    private static List<Map<?, ?>> list(Item item, String name) {
        return ((List<?>) item.json(name))
                .stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    }
}
