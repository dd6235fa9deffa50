package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Offers an account by a one-shot code. R8: the secretariat invites admins and those who judge; an institution's admins
 * invite further admins, and units of their own institution and of those it serves.
 */
@Singleton
public final class InviteMember implements Operation {
    /** How long a code can be used. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final Set<Role> INSTITUTIONAL = Set.of(Role.UNIT, Role.INSTITUTION_ADMIN);
    private static final Set<Role> BY_SECRETARIAT =
            Set.of(Role.SECRETARIAT, Role.INSTITUTION_ADMIN, Role.EVALUATOR, Role.PANELIST, Role.CHAIR, Role.AUDITOR);

    private final Access access;
    private final Once once;
    private final MemberStore members;
    private final Institutions institutions;
    private final Ids ids;

    InviteMember(Access access, Once once, MemberStore members, Institutions institutions, Ids ids) {
        this.access = access;
        this.once = once;
        this.members = members;
        this.institutions = institutions;
        this.ids = ids;
    }

    /**
     * Makes an invitation that lasts 14 days.
     *
     * @throws Refusal {@code invalid-fields}; {@code role-not-invitable}; {@code not-found} for an institution or unit that
     *     is not the caller's; {@code institution-served} for an admin of a BUMD
     */
    public SentInvitation run(Call call, Offer offer) {
        Actor actor = access.admit(call, InviteMember.class);
        return once.run(members, call, actor.member(), SentInvitation.class, ticket -> {
            requireInvitable(actor, offer);
            requireWhole(offer);
            Optional<Institution> institution =
                    offer.institution().map(id -> access.own(actor, InviteMember.class, institutions.find(id)));
            institution.ifPresent(i -> requireAdminOfItsOwn(offer, i));
            String code = ids.secret();
            Invitation invitation = new Invitation(
                    Digest.sha256Hex(code),
                    offer.role(),
                    offer.institution(),
                    institution.flatMap(Institution::servedBy),
                    unit(offer),
                    new Contact(offer.name(), offer.email(), HexFormat.of().formatHex(ids.salt())),
                    actor.member(),
                    call.receivedAt().plus(LIFE),
                    false);
            SentInvitation sent = new SentInvitation(
                    invitation.id(),
                    code,
                    offer.role(),
                    offer.institution(),
                    invitation.unit(),
                    invitation.expiresAt());
            Event event = Chain.start("invitation/" + invitation.id())
                    .next(new CompetitionEvent.InstitutionMemberInvited(invitation), "-", actor, call.receivedAt());
            members.invite(invitation, event, ticket.of(sent, call.receivedAt().plus(Retention.CODES)));
            return sent;
        });
    }

    private static void requireInvitable(Actor actor, Offer offer) {
        Set<Role> roles = actor.role() == Role.SECRETARIAT ? BY_SECRETARIAT : INSTITUTIONAL;
        if (!roles.contains(offer.role())) {
            throw new Refusal(
                    CompetitionProblem.ROLE_NOT_INVITABLE, "The role " + offer.role() + " is not yours to invite.");
        }
    }

    private static void requireWhole(Offer offer) {
        boolean unit = offer.role() == Role.UNIT;
        if (offer.institution().isPresent() != INSTITUTIONAL.contains(offer.role())) {
            refuse("/institution", "Units and institution admins have an institution, the others none.");
        }
        if (offer.unit().isPresent() && offer.unitName().isPresent()
                || (offer.unit().isPresent() || offer.unitName().isPresent()) != unit) {
            refuse("/unit", "A unit account has a unit or the name of a new one, the others none.");
        }
    }

    private static void refuse(String pointer, String detail) {
        throw new Refusal(
                PlatformProblem.INVALID_FIELDS,
                "Some fields are not valid; nothing was changed.",
                List.of(new Finding(pointer, "not-for-this-role", detail)));
    }

    private static void requireAdminOfItsOwn(Offer offer, Institution institution) {
        if (offer.role() == Role.INSTITUTION_ADMIN && institution.servedBy().isPresent()) {
            throw new Refusal(
                    CompetitionProblem.INSTITUTION_SERVED,
                    "A BUMD has no admin of its own: its regional government's admin serves it.");
        }
    }

    private Optional<Unit> unit(Offer offer) {
        return offer.unit()
                .map(id -> members.unit(id)
                        .filter(unit -> offer.institution()
                                .filter(unit.institution()::equals)
                                .isPresent())
                        .orElseThrow(Access::notFound))
                .or(() -> offer.unitName()
                        .map(name -> new Unit(ids.next(), offer.institution().orElseThrow(), name)));
    }
}
