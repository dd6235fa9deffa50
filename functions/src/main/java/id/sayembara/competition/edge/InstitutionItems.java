package id.sayembara.competition.edge;

import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Kept;
import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;

/** How institutions lie in the table. */
final class InstitutionItems {
    static final String SK = "INSTITUTION";
    static final String LIST = "INSTITUTION";

    private InstitutionItems() {}

    static String pk(String id) {
        return "INSTITUTION#" + id;
    }

    static Item of(Kept<Institution> kept) {
        Institution institution = kept.what();
        return Item.of(pk(institution.id()), SK)
                .text("id", institution.id())
                .text("type", institution.type().name())
                .text("name", institution.name())
                .text("regionCode", institution.regionCode())
                .text("servedBy", institution.servedBy())
                .flag("leftBehind", institution.leftBehind())
                .number("version", kept.chain().sequence())
                .text("head", kept.chain().head())
                .text("gsi1pk", LIST)
                .text("gsi1sk", institution.id());
    }

    static Institution institution(Item item) {
        return new Institution(
                item.text("id"),
                InstitutionType.valueOf(item.text("type")),
                item.text("name"),
                item.textIfAny("regionCode"),
                item.textIfAny("servedBy"),
                item.flag("leftBehind"));
    }

    static Kept<Institution> kept(Item item) {
        return new Kept<>(
                institution(item),
                new Chain("institution/" + item.text("id"), item.number("version"), item.text("head")));
    }
}
