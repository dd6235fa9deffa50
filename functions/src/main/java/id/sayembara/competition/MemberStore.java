package id.sayembara.competition;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/** Keeps accounts, the invitations to them and the units they write for. */
public interface MemberStore extends Memory {

    /** The invitation of this id. One read unit. */
    Optional<Invitation> invitation(String id);

    /** The account of this id, revoked or not. One read unit. */
    Optional<Kept<Member>> member(String id);

    /** What this person was, the newest last; empty for one who is new here. One read unit. */
    List<FormerMembership> former(String person);

    /** The unit of this id. One read unit. */
    Optional<Unit> unit(String id);

    /** Living admins of an institution, or living secretariat accounts for {@code "-"}. One read unit. */
    long admins(String institution);

    /** The accounts of an institution by role and age, revoked ones among them; may lag behind a save by a moment. */
    Page<Member> list(String institution, Optional<String> after, int limit);

    /** Saves an invitation, and its unit when that is new. */
    void invite(Invitation invitation, Event event, Remembered answer);

    /**
     * Turns an unused invitation into an account.
     *
     * @throws Contention when the invitation was used meanwhile, or the person has a living account or another past than
     *     {@link Member#former}
     */
    void join(Invitation used, Kept<Member> next, Event event, Remembered answer);

    /**
     * Ends an account.
     *
     * @param leavesOne whether the last admin must stay
     * @throws Contention when the account has moved on, or when the last admin would go and must stay
     */
    void revoke(Kept<Member> next, boolean leavesOne, Event event, Remembered answer);
}
