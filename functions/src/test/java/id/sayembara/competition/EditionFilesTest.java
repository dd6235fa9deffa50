package id.sayembara.competition;

import static id.sayembara.competition.EditionFixtures.KIPP_2023;
import static id.sayembara.competition.EditionFixtures.KIPP_2025;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import java.math.BigDecimal;
import java.time.Instant;
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
                .contains("/caps/0/most", "/groups/0/form/7/weight", "/timeline/windows/1/closes")
                .doesNotContain("/theme");
        assertThat(KIPP_2025.provisional())
                .allSatisfy(value -> assertThat(value.reason()).isNotBlank());
    }
}
