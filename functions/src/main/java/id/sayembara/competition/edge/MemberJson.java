package id.sayembara.competition.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.Member;
import id.sayembara.competition.Unit;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** An account, as its own person and those who manage the institution's accounts see it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MemberJson(
        String id,
        String role,
        Optional<String> institution,
        Optional<UnitJson> unit,
        String name,
        String email,
        boolean revoked) {

    /** A service unit. */
    @Serdeable
    record UnitJson(String id, String name) {
        static UnitJson of(Unit unit) {
            return new UnitJson(unit.id(), unit.name());
        }
    }

    /** A page of accounts. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ListJson(List<MemberJson> items, Optional<String> next) {
        static ListJson of(Page<Member> page) {
            return new ListJson(page.items().stream().map(MemberJson::of).toList(), PageQuery.cursor(page));
        }
    }

    static MemberJson of(Member member) {
        return new MemberJson(
                member.id(),
                member.role().name(),
                member.body(),
                member.office().map(UnitJson::of),
                member.contact().name(),
                member.contact().email(),
                member.revoked());
    }
}
