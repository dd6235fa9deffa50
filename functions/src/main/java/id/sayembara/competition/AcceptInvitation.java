package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Subject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Binds an invited account to the person who brings its code: to the issuer and subject of the token, never to an address in
 * it. R8. A code works once, until it expires, and for somebody without a living account only.
 */
@Singleton
public final class AcceptInvitation implements Operation {
    private final Access access;
    private final Actors actors;
    private final Once once;
    private final MemberStore members;
    private final Ids ids;

    AcceptInvitation(Access access, Actors actors, Once once, MemberStore members, Ids ids) {
        this.access = access;
        this.actors = actors;
        this.once = once;
        this.members = members;
        this.ids = ids;
    }

    /**
     * Makes the account.
     *
     * @throws Refusal {@code unauthenticated}; {@code already-a-member}; {@code invitation-void}, with the same words,
     *     when the code is unknown, used or expired
     */
    public JoinedMember run(Call call, String code) {
        access.admit(call, AcceptInvitation.class);
        Subject subject = call.caller()
                .orElseThrow(() -> new Refusal(PlatformProblem.UNAUTHENTICATED, "Sign in: this needs a bearer token."));
        return once.run(members, call, subject.key(), JoinedMember.class, ticket -> {
            if (actors.find(subject).isPresent()) {
                throw new Refusal(CompetitionProblem.ALREADY_A_MEMBER, "You have an account already.");
            }
            Invitation invitation = members.invitation(Digest.sha256Hex(code))
                    .filter(i -> !i.used() && call.receivedAt().isBefore(i.expiresAt()))
                    .orElseThrow(() -> new Refusal(
                            CompetitionProblem.INVITATION_VOID, "The code is unknown, was used, or has expired."));
            Member member = new Member(
                    ids.next(),
                    subject.key(),
                    invitation.role(),
                    invitation.body(),
                    invitation.servedBy(),
                    invitation.office(),
                    invitation.contact(),
                    members.former(subject.key()),
                    Optional.empty());
            Actor actor = new Actor(member.id(), member.role(), member.body(), member.unit());
            Event event = Chain.start("member/" + member.id())
                    .next(new CompetitionEvent.MemberJoined(member, invitation.id()), "-", actor, call.receivedAt());
            JoinedMember joined = new JoinedMember(member.id(), member.role(), member.body(), member.unit());
            members.join(
                    invitation.usedNow(),
                    new Kept<>(member, event.chain()),
                    event,
                    ticket.of(joined, call.receivedAt().plus(Retention.ANSWERS)));
            return joined;
        });
    }
}
