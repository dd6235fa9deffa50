package id.sayembara.competition.edge;

import id.sayembara.competition.Invitation;
import id.sayembara.competition.Member;
import id.sayembara.competition.Recipient;
import id.sayembara.competition.Recipients;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Recipients from the table. */
@Singleton
@Requires(property = "competition.table")
final class DynamoRecipients implements Recipients {
    private final Tables tables;
    private final String table;

    DynamoRecipients(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Recipient> member(String id) {
        return tables.get(table, MemberItems.memberPk(id), MemberItems.MEMBER)
                .map(MemberItems::readMember)
                .filter(member -> !member.revoked())
                .map(MemberItems::recipient);
    }

    @Override
    public Optional<Recipient> invited(String id) {
        return tables.get(table, MemberItems.invitationPk(id), MemberItems.INVITATION)
                .map(MemberItems::readInvitation)
                .map(DynamoRecipients::recipient);
    }

    @Override
    public List<Recipient> admins(String institution) {
        return living(institution, Role.INSTITUTION_ADMIN).stream()
                .map(MemberItems::recipient)
                .toList();
    }

    @Override
    public List<Recipient> unit(String institution, String unit) {
        return living(institution, Role.UNIT).stream()
                .filter(member -> member.unit().filter(unit::equals).isPresent())
                .map(MemberItems::recipient)
                .toList();
    }

    private List<Member> living(String institution, Role role) {
        return new Listing(tables, table)
                .all(MemberItems.list(institution), role.name() + "#", MemberItems::readMember).stream()
                        .filter(member -> !member.revoked())
                        .toList();
    }

    private static Recipient recipient(Invitation invitation) {
        return new Recipient(
                invitation.id(),
                invitation.contact().name(),
                invitation.contact().email());
    }
}
