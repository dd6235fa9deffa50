package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Tells a person which account is theirs. R42: the person's own name and address are shown to nobody else by this. */
@Singleton
public final class GetOwnMembership implements Operation {
    private final Access access;
    private final MemberStore members;

    GetOwnMembership(Access access, MemberStore members) {
        this.access = access;
        this.members = members;
    }

    /**
     * The caller's account.
     *
     * @throws Refusal {@code not-a-member}
     */
    public Member run(Call call) {
        Actor actor = access.admit(call, GetOwnMembership.class);
        return members.member(actor.member()).map(Kept::what).orElseThrow(Access::notFound);
    }
}
