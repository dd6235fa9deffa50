package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.EAST_JAVA;
import static id.sayembara.competition.CompetitionFixtures.NOW;
import static id.sayembara.competition.CompetitionFixtures.SURABAYA;
import static id.sayembara.competition.CompetitionFixtures.WATERWORKS;
import static id.sayembara.competition.CompetitionFixtures.call;
import static id.sayembara.competition.CompetitionFixtures.nobody;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R8: who invites whom, how an invitation becomes an account, and how an account ends. */
@Rule("R8")
class AccountsTest {
    private final World world = new World();

    private static Offer offer(Role role, Institution institution) {
        return new Offer(
                role,
                Optional.ofNullable(institution).map(Institution::id),
                Optional.empty(),
                role == Role.UNIT ? Optional.of("Dinas Kesehatan") : Optional.empty(),
                "Budi",
                "budi@example.test");
    }

    private SentInvitation invite(String person, Role role, Institution institution) {
        return world.inviteMember.run(call(person), offer(role, institution));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECRETARIAT", "EVALUATOR", "PANELIST", "CHAIR", "AUDITOR"})
    void theSecretariatInvitesThoseWhoRunAndJudge(Role role) {
        SentInvitation sent = invite("secretary", role, null);

        JoinedMember joined = world.acceptInvitation.run(call("budi"), sent.code());

        assertThat(joined.role()).isEqualTo(role);
        assertThat(world.getOwnMembership.run(call("budi")).role()).isEqualTo(role);
    }

    @Test
    void anAdminIsInvitedByTheSecretariatOrAnAdminOfTheSameInstitution() {
        assertThat(invite("secretary", Role.INSTITUTION_ADMIN, SURABAYA).institution())
                .contains(SURABAYA.id());
        assertThat(invite("admin", Role.INSTITUTION_ADMIN, SURABAYA).institution())
                .contains(SURABAYA.id());
        refused(PlatformProblem.NOT_FOUND, () -> invite("foreign admin", Role.INSTITUTION_ADMIN, SURABAYA));
    }

    @Test
    void aUnitIsInvitedByItsInstitutionsAdminOnly() {
        SentInvitation sent = invite("admin", Role.UNIT, SURABAYA);

        JoinedMember joined = world.acceptInvitation.run(call("budi"), sent.code());

        assertThat(joined.unit()).isEqualTo(sent.unit());
        refused(CompetitionProblem.ROLE_NOT_INVITABLE, () -> invite("secretary", Role.UNIT, SURABAYA));
        refused(PlatformProblem.NOT_FOUND, () -> invite("foreign admin", Role.UNIT, SURABAYA));
    }

    @Test
    void severalPeopleMayWriteForOneUnit() {
        String unit = invite("admin", Role.UNIT, SURABAYA).unit().orElseThrow();
        Offer second = new Offer(
                Role.UNIT,
                Optional.of(SURABAYA.id()),
                Optional.of(unit),
                Optional.empty(),
                "Wati",
                "wati@example.test");

        assertThat(world.inviteMember.run(call("admin"), second).unit()).contains(unit);
    }

    @Test
    void aUnitOfAnotherInstitutionIsNotThere() {
        String unit = invite("foreign admin", Role.UNIT, EAST_JAVA).unit().orElseThrow();
        Offer stolen = new Offer(
                Role.UNIT, Optional.of(SURABAYA.id()), Optional.of(unit), Optional.empty(), "Wati", "w@example.test");

        refused(PlatformProblem.NOT_FOUND, () -> world.inviteMember.run(call("admin"), stolen));
    }

    @Test
    void aBumdsUnitsAreInvitedByTheGovernmentThatServesIt() {
        SentInvitation sent = invite("admin", Role.UNIT, WATERWORKS);

        world.acceptInvitation.run(call("budi"), sent.code());

        Member member = world.getOwnMembership.run(call("budi"));
        assertThat(member.institution()).isEqualTo(WATERWORKS.id());
        assertThat(member.servedBy()).contains(SURABAYA.id());
        refused(PlatformProblem.NOT_FOUND, () -> invite("foreign admin", Role.UNIT, WATERWORKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "secretary"})
    void aBumdHasNoAdminOfItsOwn(String person) {
        refused(CompetitionProblem.INSTITUTION_SERVED, () -> invite(person, Role.INSTITUTION_ADMIN, WATERWORKS));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"UNIT", "INSTITUTION_ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAdminInvitesNobodyWhoRunsOrJudges(Role role) {
        refused(CompetitionProblem.ROLE_NOT_INVITABLE, () -> invite("admin", role, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "auditor"})
    void othersInviteNobody(String person) {
        refused(PlatformProblem.FORBIDDEN, () -> invite(person, Role.UNIT, SURABAYA));
    }

    @Test
    void anOfferMustFitItsRole() {
        Offer noInstitution = offer(Role.INSTITUTION_ADMIN, null);
        Offer oneTooMany = offer(Role.AUDITOR, SURABAYA);
        Offer noUnit = new Offer(
                Role.UNIT, Optional.of(SURABAYA.id()), Optional.empty(), Optional.empty(), "B", "b@example.test");
        Offer bothUnits = new Offer(
                Role.UNIT, Optional.of(SURABAYA.id()), Optional.of("U"), Optional.of("U"), "B", "b@example.test");

        for (Offer wrong : new Offer[] {noInstitution, oneTooMany}) {
            Refusal refusal =
                    refused(PlatformProblem.INVALID_FIELDS, () -> world.inviteMember.run(call("secretary"), wrong));
            assertThat(refusal.findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.pointer()).isEqualTo("/institution"));
        }
        for (Offer wrong : new Offer[] {noUnit, bothUnits}) {
            Refusal refusal =
                    refused(PlatformProblem.INVALID_FIELDS, () -> world.inviteMember.run(call("admin"), wrong));
            assertThat(refusal.findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.pointer()).isEqualTo("/unit"));
        }
    }

    @Test
    void aCodeWorksOnce() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();
        world.acceptInvitation.run(call("budi"), code);

        refused(CompetitionProblem.INVITATION_VOID, () -> world.acceptInvitation.run(call("wati"), code));
    }

    @Test
    void oneOfTwoWhoRaceForACodeGetsIn() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();

        var outcomes = Races.run(2, i -> world.acceptInvitation.run(call("racer " + i), code));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> !o.won())
                .singleElement()
                .satisfies(o ->
                        assertThat(((Refusal) o.failure()).problem()).isEqualTo(CompetitionProblem.INVITATION_VOID));
    }

    @ParameterizedTest
    @Rule("R1")
    @CsvSource({"2025-04-24T02:59:59.999Z, true", "2025-04-24T03:00:00.000Z, false", "2025-04-24T03:00:00.001Z, false"})
    void aCodeExpiresAfterFourteenDays(String instant, boolean works) {
        assertThat(NOW).isEqualTo("2025-04-10T03:00:00Z");
        String code = invite("admin", Role.UNIT, SURABAYA).code();
        Call call = call("budi", Instant.parse(instant));

        if (works) {
            assertThat(world.acceptInvitation.run(call, code).role()).isEqualTo(Role.UNIT);
        } else {
            refused(CompetitionProblem.INVITATION_VOID, () -> world.acceptInvitation.run(call, code));
        }
    }

    @Test
    void anUnknownCodeIsRefusedInTheSameWordsAsAUsedOne() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();
        world.acceptInvitation.run(call("budi"), code);

        Refusal used =
                refused(CompetitionProblem.INVITATION_VOID, () -> world.acceptInvitation.run(call("wati"), code));
        Refusal unknown =
                refused(CompetitionProblem.INVITATION_VOID, () -> world.acceptInvitation.run(call("wati"), "nothing"));

        assertThat(unknown).hasMessage(used.getMessage());
    }

    @Test
    void onePersonHasOneAccount() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();

        refused(CompetitionProblem.ALREADY_A_MEMBER, () -> world.acceptInvitation.run(call("unit"), code));
        assertThat(world.acceptInvitation.run(call("budi"), code).role()).isEqualTo(Role.UNIT);
    }

    @Test
    void aCodeNeedsASignIn() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();

        refused(PlatformProblem.UNAUTHENTICATED, () -> world.acceptInvitation.run(nobody(), code));
    }

    @Test
    void aRepeatedAcceptanceGetsTheSameAnswer() {
        String code = invite("admin", Role.UNIT, SURABAYA).code();
        Call call = call("budi");
        JoinedMember first = world.acceptInvitation.run(call, code);

        assertThat(world.acceptInvitation.run(call, code)).isEqualTo(first);
    }

    @Test
    void aRepeatedInvitationGetsTheSameCode() {
        Call call = call("admin");

        SentInvitation first = world.inviteUnit(call, "Dinas");

        assertThat(world.inviteUnit(call, "Dinas")).isEqualTo(first);
    }

    @Test
    @Rule({"R40", "R42"})
    void noEventHoldsANameAnAddressOrACode() {
        SentInvitation sent = invite("admin", Role.UNIT, SURABAYA);
        world.acceptInvitation.run(call("budi"), sent.code());

        assertThat(world.members.events()).extracting(Event::type).contains("InstitutionMemberInvited", "MemberJoined");
        assertThat(world.members.events())
                .extracting(Event::envelope)
                .noneMatch(envelope ->
                        envelope.contains("Budi") || envelope.contains("budi") || envelope.contains(sent.code()));
    }

    @Test
    void aRevokedAccountIsOutAtItsNextRequest() {
        String unit = world.getOwnMembership.run(call("unit")).id();
        world.revokeMember.run(call("admin"), unit);

        refused(PlatformProblem.NOT_A_MEMBER, () -> world.getOwnMembership.run(call("unit")));
        refused(CompetitionProblem.ALREADY_REVOKED, () -> world.revokeMember.run(call("admin"), unit));
    }

    @Test
    @Rule({"R22", "R23"})
    void whoComesBackIsTheSamePersonWithAPast() {
        String unit = world.getOwnMembership.run(call("unit")).id();
        Instant end = NOW.plusSeconds(60);
        world.revokeMember.run(call("admin", end), unit);
        String code = invite("admin", Role.INSTITUTION_ADMIN, SURABAYA).code();

        String again = world.acceptInvitation.run(call("unit"), code).member();

        assertThat(again).isNotEqualTo(unit);
        Account account = world.members.living(again).orElseThrow();
        assertThat(account.former())
                .containsExactly(new FormerMembership(unit, Role.UNIT, Optional.of(SURABAYA.id()), end));
        assertThat(account.person())
                .isEqualTo(world.members.find(unit).orElseThrow().person());
    }

    @Test
    void aForeignAdminRevokesNobodyHere() {
        String unit = world.getOwnMembership.run(call("unit")).id();

        refused(PlatformProblem.NOT_FOUND, () -> world.revokeMember.run(call("foreign admin"), unit));
        refused(PlatformProblem.NOT_FOUND, () -> world.revokeMember.run(call("foreign admin"), "nobody"));
        refused(PlatformProblem.FORBIDDEN, () -> world.revokeMember.run(call("auditor"), unit));
        refused(PlatformProblem.FORBIDDEN, () -> world.revokeMember.run(call("unit"), unit));
        assertThat(world.getOwnMembership.run(call("unit")).revoked()).isFalse();
    }

    @Test
    void anAdminRevokesABumdsUnit() {
        SentInvitation sent = invite("admin", Role.UNIT, WATERWORKS);
        String member = world.acceptInvitation.run(call("budi"), sent.code()).member();

        world.revokeMember.run(call("admin"), member);

        refused(PlatformProblem.NOT_A_MEMBER, () -> world.getOwnMembership.run(call("budi")));
    }

    @Test
    void theLastAdminStaysUnlessTheSecretariatEndsIt() {
        String admin = world.getOwnMembership.run(call("admin")).id();

        refused(CompetitionProblem.LAST_ADMIN, () -> world.revokeMember.run(call("admin"), admin));

        world.revokeMember.run(call("secretary"), admin);
        refused(PlatformProblem.NOT_A_MEMBER, () -> world.getOwnMembership.run(call("admin")));
    }

    @Test
    void anAdminMayGoWhenAnotherHasCome() {
        String admin = world.getOwnMembership.run(call("admin")).id();
        String code = invite("admin", Role.INSTITUTION_ADMIN, SURABAYA).code();
        world.acceptInvitation.run(call("budi"), code);

        world.revokeMember.run(call("admin"), admin);

        assertThat(world.getOwnMembership.run(call("budi")).role()).isEqualTo(Role.INSTITUTION_ADMIN);
    }

    @Test
    void twoAdminsWhoRevokeEachOtherDoNotLeaveTheInstitutionAlone() {
        String code = invite("admin", Role.INSTITUTION_ADMIN, SURABAYA).code();
        world.acceptInvitation.run(call("budi"), code);
        String[] people = {"admin", "budi"};
        String[] members = {
            world.getOwnMembership.run(call("budi")).id(),
            world.getOwnMembership.run(call("admin")).id()
        };

        var outcomes = Races.run(2, i -> world.revokeMember.run(call(people[i]), members[i]));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(world.members.admins(SURABAYA.id())).isEqualTo(1);
    }

    @Test
    void theLastOfTheSecretariatIsEndedByNobody() {
        String secretary = world.getOwnMembership.run(call("secretary")).id();

        refused(CompetitionProblem.LAST_ADMIN, () -> world.revokeMember.run(call("secretary"), secretary));
    }

    @Test
    void anInstitutionsAccountsAreSeenByItsAdminsTheSecretariatAndAuditors() {
        for (String person : new String[] {"admin", "secretary", "auditor"}) {
            assertThat(world.listMembers
                            .run(call(person), SURABAYA.id(), Optional.empty(), 10)
                            .items())
                    .extracting(Member::role)
                    .containsExactly(Role.INSTITUTION_ADMIN, Role.UNIT);
        }
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.listMembers.run(call("foreign admin"), SURABAYA.id(), Optional.empty(), 10));
        refused(
                PlatformProblem.FORBIDDEN,
                () -> world.listMembers.run(call("unit"), SURABAYA.id(), Optional.empty(), 10));
    }

    @Test
    void strangersHaveNoMembership() {
        refused(PlatformProblem.NOT_A_MEMBER, () -> world.getOwnMembership.run(call("stranger")));
        refused(PlatformProblem.UNAUTHENTICATED, () -> world.getOwnMembership.run(nobody()));
    }
}
