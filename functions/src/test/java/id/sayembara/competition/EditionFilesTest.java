package id.sayembara.competition;

import static id.sayembara.competition.EditionFixtures.KIPP_2023;
import static id.sayembara.competition.EditionFixtures.KIPP_2025;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sayembara.platform.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditionFilesTest {

    @Test
    @Rule("R14")
    void kipp2025HasTwoGroupsNineCategoriesAndWholeWeights() {
        assertThat(KIPP_2025.groups()).extracting(Group::id).containsExactly("umum", "replikasi");
        assertThat(KIPP_2025.categories()).hasSize(9);
        assertThat(KIPP_2025.caps()).containsExactly(new Cap(Set.of("umum", "replikasi"), 15));
        assertThat(KIPP_2025.group("replikasi").orElseThrow().sourceRequired()).isTrue();
        assertThat(KIPP_2025.groups())
                .allSatisfy(group -> assertThat(
                                group.form().stream().map(Question::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("100"));
    }

    @Test
    void theCategoryQuestionOffersTheEditionsCategories() {
        Question category =
                KIPP_2025.groups().getFirst().question(Meaning.CATEGORY).orElseThrow();

        assertThat(category.choices()).isEqualTo(KIPP_2025.categories());
    }

    @Test
    @Rule("R1")
    void submission2023ClosesOnTheSixthOfMay() {
        assertThat(KIPP_2023.timeline().window(Timeline.SUBMISSION).closes())
                .isEqualTo(Instant.parse("2023-05-06T16:59:00Z"));
    }

    @Test
    void everyUnknownValueIsMarkedWithItsReason() {
        assertThat(KIPP_2025.provisional())
                .extracting(Provisional::pointer)
                .contains(
                        "/caps/0/most",
                        "/groups/0/bars/0/reached",
                        "/groups/0/form/8/weight",
                        "/timeline/windows/1/closes",
                        "/groups/0/evaluation/rubric/0/weight")
                .doesNotContain("/theme");
        assertThat(KIPP_2025.provisional())
                .allSatisfy(value -> assertThat(value.reason()).isNotBlank());
    }

    @Test
    @Rule({"R23", "R25", "R31", "R32"})
    void kipp2025IsScoredByItsQuestionsPassesAt85AndPutsReplicatedOnesFirst() {
        assertThat(KIPP_2025.groups()).allSatisfy(group -> {
            assertThat(group.evaluation().passingGrade()).isEqualByComparingTo("85");
            assertThat(group.evaluation().readings()).isEqualTo(2);
            assertThat(group.evaluation().leaves())
                    .extracting(leaf -> leaf.criterion().question().orElseThrow(), Evaluation.Leaf::share)
                    .containsExactlyElementsOf(group.form().stream()
                            .filter(q -> q.weight().signum() > 0)
                            .map(q -> tuple(q.id(), q.weight().setScale(2)))
                            .toList());
        });
        assertThat(KIPP_2025.selection())
                .isEqualTo(new Selection(List.of(new Cap(Set.of("umum", "replikasi"), 273)), true, List.of()));
        assertThat(KIPP_2025.conflicts()).containsExactly(ConflictRule.INSTITUTION, ConflictRule.REGION);
        assertThat(KIPP_2023.selection().finalists()).containsExactly(new Cap(Set.of("umum"), 99));
        assertThat(KIPP_2023.selection().winners()).containsExactly(new Cap(Set.of("umum"), 45));
    }

    @Test
    @Rule("R37")
    void finalistsAndWinnersAreAwardedInstitutionUnitAndInnovators() {
        for (Edition edition : List.of(KIPP_2025, KIPP_2023)) {
            assertThat(edition.awards().kinds())
                    .extracting(AwardKind::id, AwardKind::stage, AwardKind::bearers, AwardKind::validity)
                    .containsExactly(
                            tuple("finalis", DecisionStage.FINALISTS, Set.of(Bearer.values()), Optional.empty()),
                            tuple("pemenang", DecisionStage.WINNERS, Set.of(Bearer.values()), Optional.empty()));
            assertThat(edition.provisional())
                    .extracting(Provisional::pointer)
                    .contains("/awards/kinds/0/bearers", "/awards/kinds/1/label");
        }
    }

    @Test
    void remindsInHoursThatAreOfficeHoursInAllThreeZones() {
        assertThat(KIPP_2025.reminders())
                .isEqualTo(new Reminders(
                        List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(1)),
                        LocalTime.of(8, 0),
                        LocalTime.of(14, 0)));
    }
}
