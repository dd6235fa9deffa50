package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists an institution's accounts, ended ones among them, for its admins, the secretariat and auditors. R8. */
@Singleton
public final class ListMembers implements Operation {
    private final Access access;
    private final Institutions institutions;
    private final MemberStore members;

    ListMembers(Access access, Institutions institutions, MemberStore members) {
        this.access = access;
        this.institutions = institutions;
        this.members = members;
    }

    /**
     * One page, by role and age.
     *
     * @throws Refusal {@code not-found} when there is no such institution or it is not the caller's
     */
    public Page<Member> run(Call call, String institution, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListMembers.class);
        Institution own = access.own(actor, ListMembers.class, institutions.find(institution));
        return members.list(own.id(), after, limit);
    }
}
