package id.sayembara.award;

import static id.sayembara.award.AwardWorld.ADMIN;
import static id.sayembara.award.AwardWorld.ANTAR;
import static id.sayembara.award.AwardWorld.AUDITOR;
import static id.sayembara.award.AwardWorld.CHAIR;
import static id.sayembara.award.AwardWorld.EDITION;
import static id.sayembara.award.AwardWorld.NOW;
import static id.sayembara.award.AwardWorld.OTHER_UNIT;
import static id.sayembara.award.AwardWorld.SECRETARIAT;
import static id.sayembara.award.AwardWorld.SIAP;
import static id.sayembara.award.AwardWorld.STRANGER;
import static id.sayembara.award.AwardWorld.UNIT;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.CheckedNumber;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import id.sayembara.proposal.AnswerValue.Innovator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R37: awards come by a decision, are issued under confirmed names, and are revoked by two people. */
@Rule("R37")
class AwardTest {
    private final AwardWorld world = new AwardWorld();

    private Award award(Bearer bearer) {
        return world.of(world.conferred(SIAP), bearer);
    }

    @Test
    void aPublishedDecisionBringsAwardsToInstitutionUnitAndEachInnovator() {
        List<Award> awards = world.conferred(SIAP);

        assertThat(awards)
                .extracting(Award::bearer, Award::name, Award::state)
                .containsExactly(
                        tuple(Bearer.INSTITUTION, "Pemerintah Kabupaten Sleman", Award.State.CONFERRED),
                        tuple(Bearer.UNIT, "Dinas Kesehatan", Award.State.CONFERRED),
                        tuple(Bearer.INNOVATOR, "Siti Aminah", Award.State.CONFERRED),
                        tuple(Bearer.INNOVATOR, "Budi", Award.State.CONFERRED));
        assertThat(awards).allMatch(a -> CheckedNumber.plausible(a.number()));
        assertThat(world.conferred(ANTAR))
                .extracting(Award::bearer)
                .doesNotContain(Bearer.UNIT)
                .hasSize(3);
    }

    @Test
    @Rule("R34")
    void nothingIsConferredThatNoPublishedDecisionOfTheStageNames() {
        refused(
                AwardProblem.NOT_DECIDED,
                () -> world.confer.run(world.call(SECRETARIAT), EDITION, "01JLAIN", "finalis"));
        refused(AwardProblem.NOT_DECIDED, () -> world.confer.run(world.call(SECRETARIAT), EDITION, SIAP, "pemenang"));
        refused(
                AwardProblem.UNKNOWN_AWARD_KIND,
                () -> world.confer.run(world.call(SECRETARIAT), EDITION, SIAP, "harapan"));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.confer.run(world.call(SECRETARIAT), "kipp-1999", SIAP, "finalis"));
        assertThat(world.memory.events()).isEmpty();
    }

    @Test
    void isConferredOnceHoweverManyTry() {
        List<Races.Outcome<ConferAwards.Conferred>> tries =
                Races.run(4, i -> world.confer.run(world.call(SECRETARIAT), EDITION, SIAP, "finalis"));

        assertThat(tries).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(refused(
                                AwardProblem.AWARDS_CONFERRED,
                                () -> world.confer.run(world.call(SECRETARIAT), EDITION, SIAP, "finalis"))
                        .facts())
                .containsEntry(
                        "numbers",
                        world.store.conferral(SIAP, "finalis").orElseThrow().numbers());
        assertThat(world.memory.events()).hasSize(4);
    }

    @Test
    void hasRoomForAsManyBearersAsOneSaveHolds() {
        world.innovators.clear();
        for (int i = 0; i < 38; i++) {
            world.innovators.add(new Innovator("Inovator " + i, "Tim", true));
        }
        assertThat(world.conferred(SIAP)).hasSize(40);
        world.innovators.add(new Innovator("Inovator 39", "Tim", true));
        world.innovators.add(new Innovator("Inovator 40", "Tim", true));
        refused(
                AwardProblem.TOO_MANY_BEARERS,
                () -> world.confer.run(world.call(SECRETARIAT), EDITION, ANTAR, "finalis"));
    }

    @Test
    void itsBearerConfirmsTheNameAndHasABadgeAndACode() {
        Award award = award(Bearer.INSTITUTION);
        Call call = world.call(ADMIN);

        AwardStanding issued = world.issue.run(call, award.number(), 1, "Pemerintah Kabupaten Sleman, DIY");

        assertThat(issued.state()).isEqualTo(Award.State.ISSUED);
        assertThat(issued.revision()).isEqualTo(1);
        assertThat(issued.code()).hasValueSatisfying(code -> assertThat(code).hasSize(12));
        assertThat(world.issue.run(call, award.number(), 1, "Pemerintah Kabupaten Sleman, DIY"))
                .isEqualTo(issued);
        assertThat(world.now(award).name()).isEqualTo("Pemerintah Kabupaten Sleman, DIY");
        assertThat(world.download
                        .run(world.anyone(), award.number(), issued.code().orElseThrow())
                        .credential())
                .isEqualTo(world.now(award).issue().orElseThrow().credential());
    }

    @Test
    void nobodyElseConfirmsIt() {
        List<Award> awards = world.conferred(SIAP);
        String institution = world.of(awards, Bearer.INSTITUTION).number();
        String unit = world.of(awards, Bearer.UNIT).number();
        String innovator = world.of(awards, Bearer.INNOVATOR).number();

        refused(AwardProblem.NOT_THE_BEARER, () -> world.issue.run(world.call(UNIT), institution, 1, "X"));
        refused(AwardProblem.NOT_THE_BEARER, () -> world.issue.run(world.call(UNIT), innovator, 1, "X"));
        refused(AwardProblem.NOT_THE_BEARER, () -> world.issue.run(world.call(ADMIN), innovator, 1, "X"));
        for (Actor other : List.of(OTHER_UNIT, STRANGER)) {
            refused(PlatformProblem.NOT_FOUND, () -> world.issue.run(world.call(other), unit, 1, "X"));
            refused(PlatformProblem.NOT_FOUND, () -> world.offer.run(world.call(other), innovator, 1));
        }
        for (Actor other : List.of(SECRETARIAT, CHAIR, AUDITOR)) {
            refused(PlatformProblem.FORBIDDEN, () -> world.issue.run(world.call(other), unit, 1, "X"));
        }
        refused(PlatformProblem.STALE_VERSION, () -> world.issue.run(world.call(UNIT), unit, 2, "X"));
        refused(AwardProblem.NOT_THE_BEARER, () -> world.offer.run(world.call(UNIT), unit, 1));
        refused(PlatformProblem.STALE_VERSION, () -> world.offer.run(world.call(UNIT), innovator, 2));
        assertThat(world.issue.run(world.call(UNIT), unit, 1, "Dinas Kesehatan").revision())
                .isEqualTo(1);
    }

    @Test
    void anInnovatorWithoutAnAccountTakesItByALinkThatIsUsedOnce() {
        Award award = award(Bearer.INNOVATOR);
        String code = world.offer.run(world.call(UNIT), award.number(), 1).code();

        assertThat(world.showClaim.run(world.anyone(), code).name()).isEqualTo("Siti Aminah");
        Call call = world.anyone();
        AwardStanding taken = world.take.run(call, code, "Siti Aminah, M.Kes.");
        assertThat(world.take.run(call, code, "Siti Aminah, M.Kes.")).isEqualTo(taken);
        assertThat(world.now(award).name()).isEqualTo("Siti Aminah, M.Kes.");
        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), code, "Orang Lain"));
        refused(AwardProblem.CLAIM_VOID, () -> world.showClaim.run(world.anyone(), code));
        assertThat(world.memory.events().stream().map(Event::envelope)).noneMatch(e -> e.contains(code));
        assertThat(world.now(award).toString()).doesNotContain(code);
    }

    @Test
    void aLinkIsOpenToTheTickBeforeItExpires() {
        Award award = award(Bearer.INNOVATOR);
        String code = world.offer.run(world.call(ADMIN), award.number(), 1).code();
        world.now = NOW.plus(OfferClaim.LIFE).plusMillis(1);
        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), code, "Siti"));
        world.now = NOW.plus(OfferClaim.LIFE);
        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), code, "Siti"));
        world.now = NOW.plus(OfferClaim.LIFE).minusMillis(1);
        assertThat(world.take.run(world.anyone(), code, "Siti").revision()).isEqualTo(1);
    }

    @Test
    void aNewLinkMakesTheOneBeforeVoidAndAnUnknownOneOpensNothing() {
        Award award = award(Bearer.INNOVATOR);
        String first = world.offer.run(world.call(ADMIN), award.number(), 1).code();
        String second = world.offer.run(world.call(ADMIN), award.number(), 2).code();

        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), first, "Siti"));
        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), "tidak ada", "Siti"));
        assertThat(world.take.run(world.anyone(), second, "Siti").revision()).isEqualTo(1);
    }

    @Test
    void theLinkOfARevokedAwardOpensNothing() {
        Award issued = world.issued(award(Bearer.INNOVATOR));
        String code = world.offer
                .run(world.call(ADMIN), issued.number(), issued.version())
                .code();
        world.revoked(issued);

        refused(AwardProblem.CLAIM_VOID, () -> world.take.run(world.anyone(), code, "Siti"));
        refused(AwardProblem.CLAIM_VOID, () -> world.showClaim.run(world.anyone(), code));
    }

    @Test
    void whatIsRevokedIsNotIssuedAgain() {
        Award revoked = world.revoked(world.issued(award(Bearer.UNIT)));
        refused(
                AwardProblem.AWARD_REVOKED,
                () -> world.issue.run(world.call(ADMIN), revoked.number(), revoked.version(), "Dinas"));
    }

    @Test
    void manyWithOneLinkTakeItOnce() {
        Award award = award(Bearer.INNOVATOR);
        String code = world.offer.run(world.call(ADMIN), award.number(), 1).code();

        List<Races.Outcome<AwardStanding>> tries = Races.run(4, i -> world.take.run(world.anyone(), code, "Nama " + i));

        assertThat(tries).filteredOn(Races.Outcome::won).hasSize(1);
        assertThat(world.now(award).issue().orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void aMendedNameIsANewIssueThatEndsTheOneBefore() {
        Award award = award(Bearer.INNOVATOR);
        Award first = world.issued(award, "Siti Amina");
        String code = first.issue().orElseThrow().code();

        Award second = world.issued(award, "Siti Aminah");

        assertThat(second.issue().orElseThrow().revision()).isEqualTo(2);
        assertThat(second.issue().orElseThrow().code()).isEqualTo(code);
        assertThat(world.store.statusList(EDITION).orElseThrow().ended())
                .containsExactly(first.issue().orElseThrow().index());
        assertThat(world.check
                        .run(
                                world.anyone(),
                                new CheckAward.Held.Badge(
                                        first.issue().orElseThrow().credential()))
                        .outcome())
                .isEqualTo(Verdict.Outcome.REPLACED);
    }

    @Test
    @Rule("R34")
    void twoPeopleRevokeItAndEverybodySeesItAtOnce() {
        Award award = world.issued(award(Bearer.INNOVATOR));
        ProposeRevocation.Proposed proposed =
                world.propose.run(world.call(SECRETARIAT), award.number(), award.version(), "Bukan penggagasnya.");
        assertThat(world.show
                        .run(world.anyone(), award.number(), Optional.empty())
                        .outcome())
                .isEqualTo(Verdict.Outcome.VALID);

        AwardStanding revoked = world.approve.run(world.call(CHAIR), award.number(), proposed.hash());

        assertThat(revoked.state()).isEqualTo(Award.State.REVOKED);
        assertThat(world.store.statusList(EDITION).orElseThrow().ended())
                .containsExactly(award.issue().orElseThrow().index());
        Verdict verdict = world.show.run(world.anyone(), award.number(), Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.REVOKED);
        assertThat(verdict.award().orElseThrow().reason()).contains("Bukan penggagasnya.");
        refused(
                AwardProblem.AWARD_REVOKED,
                () -> world.approve.run(world.call(CHAIR), award.number(), proposed.hash()));
        refused(
                AwardProblem.AWARD_REVOKED,
                () -> world.offer.run(world.call(ADMIN), award.number(), revoked.version()));
        refused(
                AwardProblem.AWARD_REVOKED,
                () -> world.propose.run(world.call(SECRETARIAT), award.number(), revoked.version(), "Lagi."));
        refused(
                AwardProblem.AWARD_REVOKED,
                () -> world.download.run(
                        world.anyone(),
                        award.number(),
                        award.issue().orElseThrow().code()));
    }

    @Test
    @Rule("R34")
    void anApprovalIsForWhatWasSeenAndInTime() {
        Award award = world.issued(award(Bearer.UNIT));
        String hash = world.propose
                .run(world.call(SECRETARIAT), award.number(), award.version(), "Satu.")
                .hash();
        refused(AwardProblem.REVOCATION_VOID, () -> world.approve.run(world.call(CHAIR), award.number(), "00"));
        String other = world.propose
                .run(world.call(SECRETARIAT), award.number(), award.version() + 1, "Dua.")
                .hash();
        refused(AwardProblem.REVOCATION_VOID, () -> world.approve.run(world.call(CHAIR), award.number(), hash));
        world.now = NOW.plus(Revocation.LIFE);
        refused(AwardProblem.REVOCATION_VOID, () -> world.approve.run(world.call(CHAIR), award.number(), other));
        world.now = NOW.plus(Revocation.LIFE).plusMillis(1);
        refused(AwardProblem.REVOCATION_VOID, () -> world.approve.run(world.call(CHAIR), award.number(), other));
        world.now = NOW;
        world.issued(award, "Dinas Kesehatan Kabupaten");
        refused(AwardProblem.REVOCATION_VOID, () -> world.approve.run(world.call(CHAIR), award.number(), other));
        String last = world.propose
                .run(world.call(SECRETARIAT), award.number(), world.now(award).version(), "Tiga.")
                .hash();
        world.now = NOW.plus(Revocation.LIFE).minusMillis(1);
        assertThat(world.approve.run(world.call(CHAIR), award.number(), last).state())
                .isEqualTo(Award.State.REVOKED);
    }

    @Test
    @Rule("R34")
    void nobodyRevokesAlone() {
        Award award = world.issued(award(Bearer.UNIT));
        for (Actor other : List.of(ADMIN, UNIT, CHAIR, AUDITOR)) {
            refused(
                    PlatformProblem.FORBIDDEN,
                    () -> world.propose.run(world.call(other), award.number(), award.version(), "X"));
        }
        String hash = world.propose
                .run(world.call(SECRETARIAT), award.number(), award.version(), "X")
                .hash();
        Event wish = world.memory.events().getLast();
        assertThat(wish.log()).as("nobody counts it").isEqualTo(wish.edition() + ".withheld");
        for (Actor other : List.of(ADMIN, UNIT, SECRETARIAT, AUDITOR)) {
            refused(PlatformProblem.FORBIDDEN, () -> world.approve.run(world.call(other), award.number(), hash));
        }
        // one person who was given both roles, one after the other
        world.persons.comesBack(SECRETARIAT, CHAIR);
        refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> world.approve.run(world.call(CHAIR), award.number(), hash));
    }

    @Test
    void whatIsNotIssuedIsNotRevokedAndWhatIsNotThereIsNotFound() {
        Award award = award(Bearer.UNIT);
        refused(
                AwardProblem.AWARD_NOT_ISSUED,
                () -> world.propose.run(world.call(SECRETARIAT), award.number(), 1, "X"));
        refused(
                PlatformProblem.STALE_VERSION,
                () -> world.propose.run(world.call(SECRETARIAT), award.number(), 2, "X"));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.propose.run(world.call(SECRETARIAT), "0000-0000-0000-0000", 1, "X"));
        refused(PlatformProblem.NOT_FOUND, () -> world.approve.run(world.call(CHAIR), "0000-0000-0000-0000", "00"));
        refused(PlatformProblem.NOT_FOUND, () -> world.showList.run(world.anyone(), EDITION));
    }

    @Test
    @Rule("R42")
    void listsShowEachRoleItsOwnFields() {
        List<Award> awards = world.conferred(SIAP);
        Award award = world.issued(world.of(awards, Bearer.INNOVATOR));
        world.propose.run(world.call(SECRETARIAT), award.number(), award.version(), "Bukan penggagasnya.");

        for (Actor their : List.of(ADMIN, UNIT)) {
            AwardView view = view(their, award);
            assertThat(view.code()).isEqualTo(award.issue().map(Award.Issue::code));
            assertThat(view.reason()).isEmpty();
            assertThat(view.revocationHash()).isEmpty();
        }
        for (Actor watcher : List.of(SECRETARIAT, CHAIR, AUDITOR)) {
            AwardView view = view(watcher, award);
            assertThat(view.code()).isEmpty();
            assertThat(view.reason()).contains("Bukan penggagasnya.");
            assertThat(view.revocationHash()).isPresent();
            assertThat(view.revocableUntil()).contains(NOW.plus(Revocation.LIFE));
        }
        for (Actor other : List.of(OTHER_UNIT, STRANGER)) {
            refused(PlatformProblem.NOT_FOUND, () -> world.list.run(world.call(other), SIAP, "finalis"));
        }
        refused(PlatformProblem.NOT_FOUND, () -> world.list.run(world.call(ADMIN), SIAP, "pemenang"));
        world.approve.run(
                world.call(CHAIR),
                award.number(),
                view(CHAIR, award).revocationHash().orElseThrow());
        assertThat(view(UNIT, award).reason()).contains("Bukan penggagasnya.");
        assertThat(view(UNIT, award).revocationHash()).isEmpty();
    }

    private AwardView view(Actor actor, Award award) {
        return world.list.run(world.call(actor), SIAP, "finalis").stream()
                .filter(view -> view.number().equals(award.number()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({"R40", "R42"})
    void eventsHoldNoNameNoCodeAndNoReason() {
        for (Award award : world.conferred(SIAP)) {
            world.revoked(world.issued(award, "Nama Rahasia"));
        }

        List<String> envelopes =
                world.memory.events().stream().map(Event::envelope).toList();
        List<String> personal = world.store.conferral(SIAP, "finalis").orElseThrow().numbers().stream()
                .map(number -> world.store.find(number).orElseThrow())
                .flatMap(a ->
                        List.of(a.name(), a.issue().orElseThrow().code(), "Siti Aminah", "Data tidak benar").stream())
                .toList();
        assertThat(envelopes).hasSizeGreaterThan(16);
        assertThat(envelopes).allSatisfy(e -> assertThat(personal).noneMatch(e::contains));
    }

    @Test
    void certificatesAreMadeForTheNewestIssueAndNoOther() {
        Award first = world.issued(award(Bearer.UNIT));
        assertThat(world.makeCertificates.run(first.number(), 1)).isEqualTo(2);
        assertThat(world.makeCertificates.run(first.number(), 1)).isEqualTo(2);
        assertThat(world.book.made).hasSize(2);
        world.issued(first, "Dinas Kesehatan Sleman");
        assertThat(world.makeCertificates.run(first.number(), 1)).isZero();
        assertThat(world.makeCertificates.run(first.number(), 2)).isEqualTo(2);
        assertThat(world.files)
                .containsOnlyKeys(
                        first.number() + "/1/ID",
                        first.number() + "/1/EN",
                        first.number() + "/2/ID",
                        first.number() + "/2/EN");
        world.revoked(first);
        assertThat(world.makeCertificates.run(first.number(), 2)).isZero();
        refused(PlatformProblem.NOT_FOUND, () -> world.makeCertificates.run("0000-0000-0000-0000", 1));
    }
}
