package id.sayembara.competition.edge;

import id.sayembara.competition.Accounts;
import id.sayembara.competition.MemberStore;
import id.sayembara.competition.MemberStoreContract;
import id.sayembara.competition.Recipients;
import id.sayembara.platform.Actors;
import id.sayembara.platform.edge.StoreTables;
import java.util.List;

class DynamoMemberStoreTest extends MemberStoreContract {
    private final StoreTables tables = where();
    private String table;
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected MemberStore create() {
        table = tables.create("byInstitution");
        events = tables.createEvents();
        return new DynamoMemberStore(tables.tables(), table, events);
    }

    @Override
    protected Actors actors() {
        return new DynamoMemberships(tables.tables(), table);
    }

    @Override
    protected Accounts accounts() {
        return new DynamoAccounts(tables.tables(), table);
    }

    @Override
    protected Recipients recipients() {
        return new DynamoRecipients(tables.tables(), table);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }
}
