package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Ends an account for good; it is out at its next request. R8: an institution's admins and the secretariat do it, but the
 * last admin of an institution is ended by the secretariat only, and the last of the secretariat by nobody.
 */
@Singleton
public final class RevokeMember implements Operation {
    private final Access access;
    private final Once once;
    private final MemberStore members;

    RevokeMember(Access access, Once once, MemberStore members) {
        this.access = access;
        this.once = once;
        this.members = members;
    }

    /**
     * Revokes one account.
     *
     * @throws Refusal {@code not-found}; {@code already-revoked}; {@code last-admin}
     */
    public RevokedMember run(Call call, String id) {
        Actor actor = access.admit(call, RevokeMember.class);
        return once.run(members, call, actor.member(), RevokedMember.class, ticket -> {
            Kept<Member> kept = members.member(id).orElseThrow(Access::notFound);
            Member member = access.own(actor, RevokeMember.class, Optional.of(kept.what()));
            if (member.revoked()) {
                throw new Refusal(CompetitionProblem.ALREADY_REVOKED, "This account has ended already.");
            }
            boolean leavesOne = leavesOne(actor, member);
            if (leavesOne && members.admins(member.institution()) <= 1) {
                throw new Refusal(CompetitionProblem.LAST_ADMIN, "Invite another admin first, or ask the secretariat.");
            }
            RevokedMember revoked = new RevokedMember(id);
            Event event = kept.chain().next(new CompetitionEvent.MemberRevoked(member), "-", actor, call.receivedAt());
            members.revoke(
                    new Kept<>(member.revoked(call.receivedAt()), event.chain()),
                    leavesOne,
                    event,
                    ticket.of(revoked, call.receivedAt().plus(Retention.ANSWERS)));
            return revoked;
        });
    }

    /** Whether somebody must stay who can do what the one who goes could. */
    private static boolean leavesOne(Actor actor, Member member) {
        return member.role() == Role.SECRETARIAT
                || member.role() == Role.INSTITUTION_ADMIN && actor.role() != Role.SECRETARIAT;
    }
}
