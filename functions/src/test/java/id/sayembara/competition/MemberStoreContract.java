package id.sayembara.competition;

import static id.sayembara.competition.CompetitionFixtures.NOW;
import static id.sayembara.competition.CompetitionFixtures.SURABAYA;
import static id.sayembara.competition.CompetitionFixtures.answer;
import static id.sayembara.competition.CompetitionFixtures.event;
import static id.sayembara.competition.CompetitionFixtures.invitation;
import static id.sayembara.competition.CompetitionFixtures.member;
import static id.sayembara.competition.CompetitionFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Races;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of accounts keeps. R8. */
public abstract class MemberStoreContract {
    private MemberStore store;
    private Actors actors;

    /** A store with nothing in it. */
    protected abstract MemberStore create();

    /** Who is who, by the store created last. */
    protected abstract Actors actors();

    /** What other features may know, by the store created last. */
    protected abstract Accounts accounts();

    /** Who is to be told, by the store created last. */
    protected abstract Recipients recipients();

    /** The envelopes kept under a subject. */
    protected abstract List<String> envelopes(String subject);

    @BeforeEach
    void start() {
        store = create();
        actors = actors();
    }

    private Invitation invited(Role role, Optional<String> institution) {
        Invitation invitation = invitation(role, institution);
        invite(invitation);
        return invitation;
    }

    private void invite(Invitation invitation) {
        Event event = event(
                Chain.start("invitation/" + invitation.id()),
                new CompetitionEvent.InstitutionMemberInvited(invitation));
        store.invite(invitation, event, answer("invited"));
    }

    private Kept<Member> join(Member member) {
        return join(member, invited(member.role(), member.body()));
    }

    private Kept<Member> join(Member member, Invitation invitation) {
        Event event =
                event(Chain.start("member/" + member.id()), new CompetitionEvent.MemberJoined(member, invitation.id()));
        Kept<Member> kept = new Kept<>(member, event.chain());
        store.join(invitation.usedNow(), kept, event, answer("joined"));
        return kept;
    }

    private void revoke(Kept<Member> kept, boolean leavesOne) {
        Event event = event(kept.chain(), new CompetitionEvent.MemberRevoked(kept.what()));
        store.revoke(new Kept<>(kept.what().revoked(NOW), event.chain()), leavesOne, event, answer("revoked"));
    }

    @Test
    void givesBackAnInvitationAndItsUnit() {
        Unit unit = new Unit("U1", SURABAYA.id(), "Dinas Kesehatan");
        Invitation bare = invitation(Role.UNIT, Optional.of(SURABAYA.id()));
        Invitation invitation = new Invitation(
                bare.id(),
                bare.role(),
                bare.body(),
                Optional.of("prov-35"),
                Optional.of(unit),
                bare.contact(),
                bare.invitedBy(),
                bare.expiresAt(),
                false);

        invite(invitation);

        assertThat(store.invitation(invitation.id())).contains(invitation);
        assertThat(store.unit("U1")).contains(unit);
        assertThat(envelopes("invitation/" + invitation.id()))
                .singleElement()
                .asString()
                .doesNotContain("siti", "Siti");
    }

    @Test
    void turnsAnInvitationIntoAnAccount() {
        Member admin = member("siti", Role.INSTITUTION_ADMIN, SURABAYA);
        Kept<Member> kept = join(admin);

        assertThat(store.member(admin.id())).contains(kept);
        assertThat(actors.find(person("siti")))
                .contains(new Actor(admin.id(), Role.INSTITUTION_ADMIN, Optional.of(SURABAYA.id()), Optional.empty()));
        assertThat(actors.find(person("budi"))).isEmpty();
        assertThat(store.admins(SURABAYA.id())).isEqualTo(1);
    }

    @Test
    @Rule("R8")
    void letsOneOfTwoWhoRaceForAnInvitationIn() {
        Invitation invitation = invited(Role.INSTITUTION_ADMIN, Optional.of(SURABAYA.id()));

        var outcomes = Races.run(2, i -> join(member("racer " + i, Role.INSTITUTION_ADMIN, SURABAYA), invitation));

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> !o.won())
                .allSatisfy(o -> assertThat(o.failure()).isInstanceOf(Contention.class));
        assertThat(store.admins(SURABAYA.id())).isEqualTo(1);
        assertThat(store.invitation(invitation.id())).map(Invitation::used).contains(true);
    }

    @Test
    void givesOnePersonOneLivingAccount() {
        join(member("siti", Role.INSTITUTION_ADMIN, SURABAYA));

        assertThatThrownBy(() -> join(member("siti", Role.UNIT, SURABAYA))).isInstanceOf(Contention.class);
    }

    @Test
    @Rule("R8")
    void shutsARevokedAccountOutAtOnce() {
        Kept<Member> kept = join(member("siti", Role.UNIT, SURABAYA));

        revoke(kept, false);

        assertThat(actors.find(person("siti"))).isEmpty();
        assertThat(store.member(kept.what().id())).map(k -> k.what().revoked()).contains(true);
        assertThat(envelopes("member/" + kept.what().id())).hasSize(2);
    }

    @Test
    void letsARevokedPersonComeBackByANewInvitation() {
        revoke(join(member("siti", Role.UNIT, SURABAYA)), false);
        Member again = again("siti", Role.INSTITUTION_ADMIN, SURABAYA);

        join(again);

        assertThat(actors.find(person("siti"))).map(Actor::member).contains(again.id());
    }

    private Member again(String name, Role role, Institution institution) {
        return member(name, role, institution, store.former(person(name).key()));
    }

    @Test
    @Rule({"R22", "R23"})
    void keepsWhatAPersonWasHoweverOftenThePersonComesBack() {
        Member unit = join(member("siti", Role.UNIT, SURABAYA)).what();
        assertThat(store.former(person("siti").key())).isEmpty();
        assertThat(accounts().find(unit.id()).orElseThrow().former()).isEmpty();
        revoke(store.member(unit.id()).orElseThrow(), false);
        Member secretary = join(again("siti", Role.SECRETARIAT, null)).what();
        revoke(store.member(secretary.id()).orElseThrow(), false);
        Member evaluator = join(again("siti", Role.EVALUATOR, null)).what();

        FormerMembership first = new FormerMembership(unit.id(), Role.UNIT, Optional.of(SURABAYA.id()), NOW);
        FormerMembership second = new FormerMembership(secretary.id(), Role.SECRETARIAT, Optional.empty(), NOW);
        Account kept = accounts().living(evaluator.id()).orElseThrow();
        assertThat(kept.former()).containsExactly(first, second);
        assertThat(kept.formerInstitutions()).containsExactly(SURABAYA.id());
        assertThat(kept.person()).isEqualTo(person("siti").key());
        assertThat(accounts().living(unit.id())).isEmpty();
        Account ended = accounts().find(unit.id()).orElseThrow();
        assertThat(ended.revoked()).isTrue();
        assertThat(ended.person()).isEqualTo(kept.person());
        assertThat(accounts().find("nobody")).isEmpty();
        assertThat(store.former(person("budi").key())).isEmpty();
    }

    @Test
    @Rule({"R22", "R23"})
    void letsNobodyComeBackWithoutThePast() {
        Member unit = join(member("siti", Role.UNIT, SURABAYA)).what();
        List<FormerMembership> none = store.former(person("siti").key());
        revoke(store.member(unit.id()).orElseThrow(), false);
        List<FormerMembership> one = store.former(person("siti").key());

        assertThatThrownBy(() -> join(member("siti", Role.EVALUATOR, null, none)))
                .isInstanceOf(Contention.class);
        Member evaluator = join(member("siti", Role.EVALUATOR, null, one)).what();
        revoke(store.member(evaluator.id()).orElseThrow(), false);
        assertThatThrownBy(() -> join(member("siti", Role.CHAIR, null, one))).isInstanceOf(Contention.class);
        assertThat(actors.find(person("siti"))).isEmpty();
    }

    @Test
    void keepsOfEachRoleAtAnInstitutionTheLastToEnd() {
        List<String> ended = new ArrayList<>();
        for (Role role : List.of(Role.UNIT, Role.INSTITUTION_ADMIN, Role.UNIT)) {
            Member member = join(again("siti", role, SURABAYA)).what();
            revoke(store.member(member.id()).orElseThrow(), false);
            ended.add(member.id());
        }
        Member other =
                join(again("siti", Role.UNIT, CompetitionFixtures.EAST_JAVA)).what();
        revoke(store.member(other.id()).orElseThrow(), false);

        assertThat(store.former(person("siti").key()))
                .extracting(FormerMembership::member)
                .containsExactly(ended.get(1), ended.get(2), other.id());
    }

    @Test
    @Rule("R8")
    void keepsOneOfTwoAdminsWhoRevokeEachOther() {
        List<Kept<Member>> admins = List.of(
                join(member("siti", Role.INSTITUTION_ADMIN, SURABAYA)),
                join(member("budi", Role.INSTITUTION_ADMIN, SURABAYA)));

        var outcomes = Races.run(2, i -> {
            revoke(admins.get(i), true);
            return i;
        });

        assertThat(outcomes).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(store.admins(SURABAYA.id())).isEqualTo(1);
    }

    @Test
    void endsAnAccountOnce() {
        Kept<Member> kept = join(member("siti", Role.INSTITUTION_ADMIN, SURABAYA));
        revoke(kept, false);

        assertThatThrownBy(() -> revoke(kept, false)).isInstanceOf(Contention.class);
        assertThat(store.admins(SURABAYA.id())).isZero();
    }

    @Test
    void listsAnInstitutionsAccountsPageAfterPage() {
        Member admin = join(member("siti", Role.INSTITUTION_ADMIN, SURABAYA)).what();
        Member unit = join(member("budi", Role.UNIT, SURABAYA)).what();
        join(member("wati", Role.INSTITUTION_ADMIN, CompetitionFixtures.EAST_JAVA));

        var first = store.list(SURABAYA.id(), Optional.empty(), 1);

        assertThat(first.items()).containsExactly(admin);
        assertThat(store.list(SURABAYA.id(), first.next(), 1).items()).containsExactly(unit);
    }

    @Test
    @Rule("R39")
    void tellsLivingAccountsOnly() {
        Member admin = join(member("siti", Role.INSTITUTION_ADMIN, SURABAYA)).what();
        Member unit = join(member("budi", Role.UNIT, SURABAYA)).what();
        Kept<Member> gone = join(member("wati", Role.INSTITUTION_ADMIN, SURABAYA));
        revoke(gone, false);

        assertThat(recipients().admins(SURABAYA.id()))
                .extracting(Recipient::member)
                .containsExactly(admin.id());
        assertThat(recipients().unit(SURABAYA.id(), unit.unit().orElseThrow()))
                .extracting(Recipient::member)
                .containsExactly(unit.id());
        assertThat(recipients().member(gone.what().id())).isEmpty();
        assertThat(recipients().member(admin.id())).contains(new Recipient(admin.id(), "Siti", "siti@example.test"));
        Invitation invitation = invited(Role.UNIT, Optional.of(SURABAYA.id()));
        assertThat(recipients().invited(invitation.id())).map(Recipient::email).contains("siti@example.test");
    }

    @Test
    void remembersTheAnswerWithTheChange() {
        Invitation invitation = invitation(Role.SECRETARIAT, Optional.empty());
        Remembered answer = answer("invited");
        Event event = event(
                Chain.start("invitation/" + invitation.id()),
                new CompetitionEvent.InstitutionMemberInvited(invitation));

        store.invite(invitation, event, answer);

        assertThat(store.recall(answer.key(), String.class)).contains(answer);
    }
}
