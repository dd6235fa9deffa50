package id.sayembara.competition.edge;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Subject;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds a person's living account with one consistent read at each request: what was revoked is out at once. */
@Singleton
@Requires(property = "competition.table")
final class DynamoMemberships implements Actors {
    private final Tables tables;
    private final String table;

    DynamoMemberships(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Override
    public Optional<Actor> find(Subject subject) {
        return tables.get(table, MemberItems.subjectPk(subject.key()), MemberItems.MEMBERSHIP)
                .flatMap(MemberItems::actor);
    }
}
