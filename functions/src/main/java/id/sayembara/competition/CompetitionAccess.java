package id.sayembara.competition;

import static id.sayembara.platform.AccessRow.grant;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what with editions, institutions and accounts. None of it is bound to a window. */
@Singleton
public final class CompetitionAccess implements AccessRows {
    private static final List<Role> MEMBERS = List.of(
            Role.UNIT,
            Role.INSTITUTION_ADMIN,
            Role.SECRETARIAT,
            Role.EVALUATOR,
            Role.PANELIST,
            Role.CHAIR,
            Role.AUDITOR);

    @Override
    public List<AccessRow> rows() {
        return Stream.of(
                        everyMember(GetOwnMembership.class),
                        everyMember(GetEdition.class),
                        everyMember(ListEditions.class),
                        everyMember(GetInstitution.class),
                        everyMember(ListInstitutions.class),
                        Stream.of(
                                grant(ImportEdition.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(PublishEdition.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(ImportInstitutions.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(InviteMember.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(InviteMember.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                                // whoever has no account yet has no role either: the operation itself asks for a
                                // sign-in
                                grant(AcceptInvitation.class, Role.ANONYMOUS, Ownership.ANY),
                                grant(ListMembers.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(ListMembers.class, Role.AUDITOR, Ownership.ANY),
                                grant(ListMembers.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                                grant(RevokeMember.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(RevokeMember.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                                grant(DispatchDueEffects.class, Role.SYSTEM, Ownership.ANY),
                                grant(BeginSealing.class, Role.SYSTEM, Ownership.ANY),
                                grant(ShowTimeline.class, Role.ANONYMOUS, Ownership.ANY),
                                grant(ShowEdition.class, Role.ANONYMOUS, Ownership.ANY)))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<AccessRow> everyMember(Class<? extends Operation> operation) {
        return MEMBERS.stream().map(role -> grant(operation, role, Ownership.ANY));
    }
}
