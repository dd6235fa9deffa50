package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.EAST_JAVA;
import static id.sayembara.competition.CompetitionFixtures.SURABAYA;
import static id.sayembara.competition.CompetitionFixtures.WATERWORKS;
import static id.sayembara.competition.CompetitionFixtures.call;
import static id.sayembara.competition.CompetitionFixtures.event;

import id.sayembara.competition.edge.Notations;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Once;
import id.sayembara.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feature with its stores in memory, three institutions and one person of each kind: {@code secretary}, {@code auditor},
 * {@code admin} and {@code unit} of Surabaya, {@code foreign admin} of East Java.
 */
final class World {
    final InMemoryEditionStore editions = new InMemoryEditionStore();
    final InMemoryInstitutionStore institutions = new InMemoryInstitutionStore();
    final InMemoryMemberStore members = new InMemoryMemberStore();
    final Access access = new Access(List.of(new CompetitionAccess()), members);
    final Once once = new Once();

    final ImportEdition importEdition = new ImportEdition(access, once, editions, Notations.yaml());
    final PublishEdition publishEdition = new PublishEdition(access, once, editions);
    final BeginSealing beginSealing = new BeginSealing(editions);
    final GetEdition getEdition = new GetEdition(access, editions, editions);
    final ListEditions listEditions = new ListEditions(access, editions);
    final ShowEdition showEdition = new ShowEdition(access, editions);
    final ShowTimeline showTimeline = new ShowTimeline(access, editions);
    final ImportInstitutions importInstitutions = new ImportInstitutions(access, once, institutions, Notations.csv());
    final GetInstitution getInstitution = new GetInstitution(access, institutions);
    final ListInstitutions listInstitutions = new ListInstitutions(access, institutions);
    final InviteMember inviteMember = new InviteMember(access, once, members, institutions, CompetitionFixtures.ids());
    final AcceptInvitation acceptInvitation =
            new AcceptInvitation(access, members, once, members, CompetitionFixtures.ids());
    final GetOwnMembership getOwnMembership = new GetOwnMembership(access, members);
    final ListMembers listMembers = new ListMembers(access, institutions, members);
    final RevokeMember revokeMember = new RevokeMember(access, once, members);

    World() {
        List<Kept<Institution>> kept = new ArrayList<>();
        for (Institution institution : List.of(EAST_JAVA, SURABAYA, WATERWORKS)) {
            Chain chain = event(
                            Chain.start("institution/" + institution.id()),
                            new CompetitionEvent.InstitutionImported(institution))
                    .chain();
            kept.add(new Kept<>(institution, chain));
        }
        institutions.save(kept, List.of(), Optional.empty());
        join("secretary", Role.SECRETARIAT, null);
        join("auditor", Role.AUDITOR, null);
        join("admin", Role.INSTITUTION_ADMIN, SURABAYA);
        join("unit", Role.UNIT, SURABAYA);
        join("foreign admin", Role.INSTITUTION_ADMIN, EAST_JAVA);
    }

    /** Gives a person an account. */
    Member join(String person, Role role, Institution institution) {
        Invitation invitation = CompetitionFixtures.invitation(
                role, Optional.ofNullable(institution).map(Institution::id));
        members.plant(invitation);
        Member member = CompetitionFixtures.member(person, role, institution);
        Chain chain = event(
                        Chain.start("member/" + member.id()),
                        new CompetitionEvent.MemberJoined(member, invitation.id()))
                .chain();
        members.join(
                invitation.usedNow(),
                new Kept<>(member, chain),
                Chain.start("member/" + member.id())
                        .next(
                                new CompetitionEvent.MemberJoined(member, invitation.id()),
                                "-",
                                Actor.system(),
                                CompetitionFixtures.NOW),
                CompetitionFixtures.answer("joined"));
        return member;
    }

    /** An edition that is in force. */
    void publish(String yaml, String id) {
        int version = importEdition.run(call("secretary"), id, yaml).version();
        publishEdition.run(call("secretary"), id, version);
    }

    /** An invitation to a unit of Surabaya. */
    SentInvitation inviteUnit(Call call, String unitName) {
        return inviteMember.run(
                call,
                new Offer(
                        Role.UNIT,
                        Optional.of(SURABAYA.id()),
                        Optional.empty(),
                        Optional.of(unitName),
                        "Budi",
                        "budi@example.test"));
    }
}
