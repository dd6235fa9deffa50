package id.sayembara.competition.edge;

import id.sayembara.competition.Contact;
import id.sayembara.competition.FormerMembership;
import id.sayembara.competition.Invitation;
import id.sayembara.competition.Kept;
import id.sayembara.competition.Member;
import id.sayembara.competition.Recipient;
import id.sayembara.competition.Unit;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How accounts, invitations and units lie in the table. */
final class MemberItems {
    static final String MEMBER = "MEMBER";
    static final String MEMBERSHIP = "MEMBERSHIP";
    static final String INVITATION = "INVITATION";
    static final String UNIT = "UNIT";
    static final String ADMINS = "ADMINS";

    private MemberItems() {}

    static String memberPk(String id) {
        return "MEMBER#" + id;
    }

    static String subjectPk(String person) {
        return "SUBJECT#" + person;
    }

    static String invitationPk(String id) {
        return "INVITATION#" + id;
    }

    static String unitPk(String id) {
        return "UNIT#" + id;
    }

    static String adminsPk(String institution) {
        return "INSTITUTION#" + institution;
    }

    static String list(String institution) {
        return "MEMBERS#" + institution;
    }

    static Item member(Kept<Member> kept) {
        Member member = kept.what();
        Item item = account(
                        Item.of(memberPk(member.id()), MEMBER),
                        member.role(),
                        member.body(),
                        member.servedBy(),
                        member.office(),
                        member.contact())
                .text("id", member.id())
                .text("person", member.person())
                .json("former", former(member.former()))
                .flag("revoked", member.revoked())
                .text("endedAt", member.endedAt().map(Instant::toString))
                .number("version", kept.chain().sequence())
                .text("head", kept.chain().head());
        return item.text("gsi1pk", list(member.institution()))
                .text("gsi1sk", member.role().name() + "#" + member.id());
    }

    static Member readMember(Item item) {
        return new Member(
                item.text("id"),
                item.text("person"),
                Role.valueOf(item.text("role")),
                item.textIfAny("institution"),
                item.textIfAny("servedBy"),
                office(item),
                contact(item),
                former(item.json("former")),
                item.textIfAny("endedAt").map(Instant::parse));
    }

    static Kept<Member> kept(Item item) {
        Member member = readMember(item);
        return new Kept<>(member, new Chain("member/" + member.id(), item.number("version"), item.text("head")));
    }

    /** What every request reads: who the person is now. */
    static Item membership(Member member) {
        return Item.of(subjectPk(member.person()), MEMBERSHIP)
                .text("memberId", member.id())
                .text("role", member.role().name())
                .text("institution", member.body())
                .text("unit", member.unit())
                .json("past", former(member.past()))
                .flag("revoked", member.revoked());
    }

    /** What the person of a membership was, once it has ended. */
    static List<FormerMembership> past(Item membership) {
        return former(membership.json("past"));
    }

    private static List<Map<String, Object>> former(List<FormerMembership> former) {
        return former.stream().map(MemberItems::tree).toList();
    }

    private static Map<String, Object> tree(FormerMembership former) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("member", former.member());
        tree.put("role", former.role().name());
        former.institution().ifPresent(institution -> tree.put("institution", institution));
        tree.put("endedAt", former.endedAt().toString());
        return tree;
    }

    private static List<FormerMembership> former(Object trees) {
        return ((List<?>) trees).stream().map(tree -> former((Map<?, ?>) tree)).toList();
    }

    private static FormerMembership former(Map<?, ?> tree) {
        return new FormerMembership(
                (String) tree.get("member"),
                Role.valueOf((String) tree.get("role")),
                Optional.ofNullable((String) tree.get("institution")),
                Instant.parse((String) tree.get("endedAt")));
    }

    static Optional<Actor> actor(Item item) {
        return item.flag("revoked")
                ? Optional.empty()
                : Optional.of(new Actor(
                        item.text("memberId"),
                        Role.valueOf(item.text("role")),
                        item.textIfAny("institution"),
                        item.textIfAny("unit")));
    }

    static Item invitation(Invitation invitation) {
        return account(
                        Item.of(invitationPk(invitation.id()), INVITATION),
                        invitation.role(),
                        invitation.body(),
                        invitation.servedBy(),
                        invitation.office(),
                        invitation.contact())
                .text("id", invitation.id())
                .text("invitedBy", invitation.invitedBy())
                .instant("expiresAt", invitation.expiresAt())
                .flag("used", invitation.used());
    }

    static Invitation readInvitation(Item item) {
        return new Invitation(
                item.text("id"),
                Role.valueOf(item.text("role")),
                item.textIfAny("institution"),
                item.textIfAny("servedBy"),
                office(item),
                contact(item),
                item.text("invitedBy"),
                item.instant("expiresAt"),
                item.flag("used"));
    }

    static Item unit(Unit unit) {
        return Item.of(unitPk(unit.id()), UNIT)
                .text("unit", unit.id())
                .text("institution", unit.institution())
                .text("unitName", unit.name());
    }

    static Unit readUnit(Item item) {
        return new Unit(item.text("unit"), item.text("institution"), item.text("unitName"));
    }

    static Recipient recipient(Member member) {
        return new Recipient(
                member.id(), member.contact().name(), member.contact().email());
    }

    private static Item account(
            Item item,
            Role role,
            Optional<String> institution,
            Optional<String> servedBy,
            Optional<Unit> office,
            Contact contact) {
        return item.text("role", role.name())
                .text("institution", institution)
                .text("servedBy", servedBy)
                .text("unit", office.map(Unit::id))
                .text("unitName", office.map(Unit::name))
                .text("name", contact.name())
                .text("email", contact.email())
                .text("salt", contact.salt());
    }

    private static Optional<Unit> office(Item item) {
        return item.textIfAny("unit").map(id -> new Unit(id, item.text("institution"), item.text("unitName")));
    }

    private static Contact contact(Item item) {
        return new Contact(item.text("name"), item.text("email"), item.text("salt"));
    }
}
