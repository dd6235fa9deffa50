package id.sayembara.competition.edge;

import id.sayembara.competition.Account;
import id.sayembara.competition.Accounts;
import id.sayembara.competition.Member;
import id.sayembara.platform.Actor;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Accounts from the table. */
@Singleton
@Requires(property = "competition.table")
final class DynamoAccounts implements Accounts {
    private final Tables tables;
    private final String table;

    DynamoAccounts(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Account> find(String id) {
        return tables.get(table, MemberItems.memberPk(id), MemberItems.MEMBER)
                .map(MemberItems::readMember)
                .map(DynamoAccounts::account);
    }

    private static Account account(Member member) {
        return new Account(
                new Actor(member.id(), member.role(), member.body(), member.unit()),
                member.person(),
                member.revoked(),
                member.former());
    }
}
