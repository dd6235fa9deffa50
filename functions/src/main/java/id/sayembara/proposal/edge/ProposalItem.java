package id.sayembara.proposal.edge;

import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Proposal;
import id.sayembara.proposal.ProposalState;
import id.sayembara.proposal.ProposalState.AtInstitution;
import id.sayembara.proposal.ProposalState.Draft;
import id.sayembara.proposal.ProposalState.Returned;
import id.sayembara.proposal.ProposalState.Submitted;
import id.sayembara.proposal.ProposalState.Withdrawn;

/** A proposal as the item {@code PROPOSAL#<id>} / {@code STATE}. Its index keys follow its state, never its answers. */
final class ProposalItem {
    static final String STATE = "STATE";

    private ProposalItem() {}

    static String key(String id) {
        return "PROPOSAL#" + id;
    }

    /** Where a proposal stands in its state's list: those longest in it first. */
    static String place(Proposal proposal) {
        return String.format("%013d#%s", proposal.movedAt().toEpochMilli(), proposal.id());
    }

    static Item write(Proposal p) {
        String state = p.state().name().name();
        Item item = Item.of(key(p.id()), STATE)
                .text("id", p.id())
                .text("edition", p.edition())
                .number("formVersion", p.formVersion())
                .text("group", p.group())
                .text("institution", p.institution())
                .text("servedBy", p.servedBy())
                .text("unit", p.unit())
                .text("title", p.title())
                .text("state", state)
                .number("contentRevision", p.contentRevision())
                .instant("startedAt", p.startedAt())
                .instant("movedAt", p.movedAt())
                .number("version", p.version())
                .text("head", p.chain().head())
                .text("gsi1pk", p.edition() + "#" + p.institution())
                .text("gsi1sk", state + "#" + place(p))
                .text("gsi2pk", p.edition() + "#" + state)
                .text("gsi2sk", place(p));
        return switch (p.state()) {
            case Draft d -> item;
            case AtInstitution a -> item;
            case Returned r -> item.text("notes", r.notes()).text("salt", r.salt());
            case Submitted s ->
                item.text("manifest", s.manifest())
                        .text("submittedTitle", s.title())
                        .text("submittedCategory", s.category())
                        .number("submittedRevision", s.contentRevision())
                        .instant("receivedAt", s.receivedAt());
            case Withdrawn w -> item.text("manifest", w.manifest());
        };
    }

    static Proposal read(Item item) {
        String id = item.text("id");
        return new Proposal(
                id,
                item.text("edition"),
                Math.toIntExact(item.number("formVersion")),
                item.text("group"),
                item.text("institution"),
                item.textIfAny("servedBy"),
                item.textIfAny("unit"),
                item.text("title"),
                state(item),
                item.number("contentRevision"),
                item.instant("startedAt"),
                item.instant("movedAt"),
                new Chain(Proposal.subject(id), item.number("version"), item.text("head")));
    }

    private static ProposalState state(Item item) {
        return switch (ProposalState.Name.valueOf(item.text("state"))) {
            case DRAFT -> new Draft();
            case AT_INSTITUTION -> new AtInstitution();
            case RETURNED -> new Returned(item.text("notes"), item.text("salt"));
            case SUBMITTED ->
                new Submitted(
                        item.text("manifest"),
                        item.text("submittedTitle"),
                        item.textIfAny("submittedCategory"),
                        item.number("submittedRevision"),
                        item.instant("receivedAt"));
            case WITHDRAWN -> new Withdrawn(item.text("manifest"));
        };
    }
}
