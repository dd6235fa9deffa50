package id.sayembara.competition.edge;

import id.sayembara.competition.FormerMembership;
import id.sayembara.competition.Invitation;
import id.sayembara.competition.Kept;
import id.sayembara.competition.Member;
import id.sayembara.competition.MemberStore;
import id.sayembara.competition.Unit;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import id.sayembara.platform.edge.Transaction;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Accounts, invitations and units in the table {@code competition}. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
final class DynamoMemberStore implements MemberStore {
    private static final Map<String, AttributeValue> ONE = Map.of(":one", AttributeValue.fromN("1"));

    private final Tables tables;
    private final String table;
    private final String events;

    DynamoMemberStore(
            Tables tables,
            @Property(name = "competition.table") String table,
            @Property(name = "events.table") String events) {
        this.tables = tables;
        this.table = table;
        this.events = events;
    }

    @Override
    public <R> Optional<Remembered> recall(String key, Class<R> type) {
        return tables.recall(table, key, type);
    }

    @Override
    public Optional<Invitation> invitation(String id) {
        return tables.get(table, MemberItems.invitationPk(id), MemberItems.INVITATION)
                .map(MemberItems::readInvitation);
    }

    @Override
    public Optional<Kept<Member>> member(String id) {
        return tables.get(table, MemberItems.memberPk(id), MemberItems.MEMBER).map(MemberItems::kept);
    }

    @Override
    public List<FormerMembership> former(String person) {
        return tables.get(table, MemberItems.subjectPk(person), MemberItems.MEMBERSHIP)
                .map(MemberItems::past)
                .orElse(List.of());
    }

    @Override
    public Optional<Unit> unit(String id) {
        return tables.get(table, MemberItems.unitPk(id), MemberItems.UNIT).map(MemberItems::readUnit);
    }

    @Override
    public long admins(String institution) {
        return tables.get(table, MemberItems.adminsPk(institution), MemberItems.ADMINS)
                .map(item -> item.number("living"))
                .orElse(0L);
    }

    @Override
    public Page<Member> list(String institution, Optional<String> after, int limit) {
        return new Listing(tables, table)
                .page(
                        MemberItems.list(institution),
                        after,
                        limit,
                        MemberItems::readMember,
                        member -> member.role().name() + "#" + member.id());
    }

    @Override
    public void invite(Invitation invitation, Event event, Remembered answer) {
        Transaction transaction =
                tables.transaction().put(table, MemberItems.invitation(invitation), "attribute_not_exists(pk)");
        // the same unit is put again by each invitation to it; its name is what the first one gave
        invitation
                .office()
                .ifPresent(unit -> transaction.put(
                        table,
                        MemberItems.unit(unit),
                        "attribute_not_exists(pk) OR institution = :institution",
                        Map.of(":institution", AttributeValue.fromS(unit.institution()))));
        transaction.event(events, event);
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void join(Invitation used, Kept<Member> next, Event event, Remembered answer) {
        Member member = next.what();
        Transaction transaction = tables.transaction()
                .put(
                        table,
                        MemberItems.invitation(used),
                        "used = :false",
                        Map.of(":false", AttributeValue.fromBool(false)))
                .replace(table, MemberItems.member(next), 0);
        if (member.former().isEmpty()) {
            transaction.put(table, MemberItems.membership(member), "attribute_not_exists(pk)");
        } else {
            // what has ended stays so: the membership whose end was read is there until the person comes back
            transaction.put(
                    table,
                    MemberItems.membership(member),
                    "memberId = :before",
                    Map.of(
                            ":before",
                            AttributeValue.fromS(member.former().getLast().member())));
        }
        if (counted(member.role())) {
            transaction.update(update -> update.tableName(table)
                    .key(Item.key(MemberItems.adminsPk(member.institution()), MemberItems.ADMINS))
                    .updateExpression("ADD living :one")
                    .expressionAttributeValues(ONE));
        }
        transaction.event(events, event);
        tables.remember(transaction, table, answer).commit();
    }

    @Override
    public void revoke(Kept<Member> next, boolean leavesOne, Event event, Remembered answer) {
        Member member = next.what();
        Transaction transaction = tables.transaction()
                .replace(table, MemberItems.member(next), next.chain().sequence() - 1)
                .put(
                        table,
                        MemberItems.membership(member),
                        "memberId = :member",
                        Map.of(":member", AttributeValue.fromS(member.id())));
        if (counted(member.role())) {
            transaction.update(update -> update.tableName(table)
                    .key(Item.key(MemberItems.adminsPk(member.institution()), MemberItems.ADMINS))
                    .updateExpression("SET living = living - :one")
                    .conditionExpression(leavesOne ? "living > :one" : "living >= :one")
                    .expressionAttributeValues(ONE));
        }
        transaction.event(events, event);
        tables.remember(transaction, table, answer).commit();
    }

    private static boolean counted(Role role) {
        return role == Role.INSTITUTION_ADMIN || role == Role.SECRETARIAT;
    }
}
