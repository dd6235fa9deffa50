package id.sayembara.award.edge;

import id.sayembara.award.Award;
import id.sayembara.award.Conferral;
import id.sayembara.award.Revocation;
import id.sayembara.award.StatusList;
import id.sayembara.competition.Bearer;
import id.sayembara.platform.Chain;
import id.sayembara.platform.edge.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How awards lie in the table. */
final class AwardItems {
    static final String AWARD = "AWARD";
    static final String CLAIM = "CLAIM";
    static final String LIST = "LIST";

    private AwardItems() {}

    static String awardKey(String number) {
        return "AWARD#" + number;
    }

    static String conferralKey(String proposal) {
        return "CONFERRAL#" + proposal;
    }

    static String claimKey(String hash) {
        return "CLAIM#" + hash;
    }

    static String statusKey(String edition) {
        return "STATUS#" + edition;
    }

    static String place(int index) {
        return "PLACE#" + String.format("%06d", index);
    }

    static Item write(Award award) {
        Item item = Item.of(awardKey(award.number()), AWARD)
                .text("number", award.number())
                .text("edition", award.edition())
                .text("group", award.group())
                .text("kind", award.kind())
                .text("proposal", award.proposal())
                .text("institution", award.institution())
                .text("servedBy", award.servedBy())
                .text("unit", award.unit())
                .text("bearer", award.bearer().name())
                .text("title", award.title())
                .text("name", award.name())
                .text("salt", award.salt())
                .number("version", award.version())
                .text("head", award.chain().head());
        award.claim().ifPresent(claim -> item.text("claim", claim.hash()).instant("claimExpires", claim.expiresAt()));
        award.issue().ifPresent(issue -> write(item, issue));
        award.revocation().ifPresent(revocation -> write(item, revocation));
        return item;
    }

    private static void write(Item item, Award.Issue issue) {
        item.number("revision", issue.revision())
                .text("code", issue.code())
                .number("place", issue.index())
                .instant("issuedAt", issue.at())
                .text("validUntil", issue.validUntil().map(Instant::toString))
                .text("credential", issue.credential());
    }

    private static void write(Item item, Revocation revocation) {
        item.text("reason", revocation.reason())
                .text("reasonSalt", revocation.salt())
                .number("reasonRevision", revocation.revision())
                .hand("proposed", revocation.proposedBy());
        revocation.approvedBy().ifPresent(hand -> item.hand("approved", hand));
    }

    static Award award(Item item) {
        String number = item.text("number");
        return new Award(
                number,
                item.text("edition"),
                item.text("group"),
                item.text("kind"),
                item.text("proposal"),
                item.text("institution"),
                item.textIfAny("servedBy"),
                item.textIfAny("unit"),
                Bearer.valueOf(item.text("bearer")),
                item.text("title"),
                item.text("name"),
                item.text("salt"),
                item.textIfAny("claim").map(hash -> new Award.Claim(hash, item.instant("claimExpires"))),
                item.textIfAny("credential").map(credential -> issue(item, credential)),
                item.textIfAny("reason").map(reason -> revocation(item, reason)),
                new Chain("award/" + number, item.number("version"), item.text("head")));
    }

    private static Award.Issue issue(Item item, String credential) {
        return new Award.Issue(
                (int) item.number("revision"),
                item.text("code"),
                (int) item.number("place"),
                item.instant("issuedAt"),
                item.textIfAny("validUntil").map(Instant::parse),
                credential);
    }

    private static Revocation revocation(Item item, String reason) {
        return new Revocation(
                reason,
                item.text("reasonSalt"),
                (int) item.number("reasonRevision"),
                item.hand("proposed"),
                item.handIfAny("approved"));
    }

    static Item write(Conferral conferral) {
        return Item.of(conferralKey(conferral.proposal()), conferral.kind()).json("numbers", conferral.numbers());
    }

    static Conferral conferral(String proposal, String kind, Item item) {
        return new Conferral(
                proposal,
                kind,
                ((List<?>) item.json("numbers"))
                        .stream().map(String.class::cast).toList());
    }

    static Item write(StatusList list) {
        return Item.of(statusKey(list.edition()), LIST)
                .number("version", list.version())
                .json("ended", List.copyOf(list.ended()))
                .text("signed", list.signed());
    }

    static StatusList statusList(String edition, Item item) {
        TreeSet<Integer> ended = new TreeSet<>();
        ((List<?>) item.json("ended")).forEach(place -> ended.add(Math.toIntExact((Long) place)));
        return new StatusList(edition, item.number("version"), ended, item.text("signed"));
    }

    /** Whom a link opens; it goes once the link has expired. */
    static Item pointer(Award award, Award.Claim claim) {
        return Item.of(claimKey(claim.hash()), CLAIM)
                .text("number", award.number())
                .expires(claim.expiresAt());
    }

    /** A place of the status list that is taken for good. */
    static Item taken(Award award, Award.Issue issue) {
        return Item.of(statusKey(award.edition()), place(issue.index()))
                .text("number", award.number())
                .number("revision", issue.revision());
    }

    static Optional<String> number(Optional<Item> pointer) {
        return pointer.map(item -> item.text("number"));
    }
}
