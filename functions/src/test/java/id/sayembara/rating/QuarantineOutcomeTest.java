package id.sayembara.rating;

import static id.sayembara.rating.RatingWorld.EDITION;
import static id.sayembara.rating.RatingWorld.FINALIST;
import static id.sayembara.rating.RatingWorld.NOW;
import static id.sayembara.rating.RatingWorld.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule({"R34", "R36"})
class QuarantineOutcomeTest {
    private static final Instant LATER = WINDOW.closes().plusSeconds(3_600);

    private final RatingWorld world = new RatingWorld();

    private static void refused(Problem problem, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(problem));
    }

    /** One of the institution's own mail domain, and one of nobody's, rate one finalist. */
    @BeforeEach
    void rated() {
        world.rate(world.signIn("siti@kesehatan.Dinas.example"), NOW, FINALIST, 0, "5");
        world.rate(world.signIn("budi@example.org"), NOW, FINALIST, 0, "2");
    }

    private void recount() {
        world.recount.run(EDITION, WINDOW.closes());
    }

    private QuarantinedSet set() {
        return world.memory.find(EDITION, FINALIST, 1).orElseThrow();
    }

    private ProposeQuarantineOutcome.Proposed propose(String name, long version, QuarantineOutcome.Kind kind) {
        return world.propose.run(
                world.by(name, LATER), EDITION, FINALIST, 1, version, kind, "Bukan pegawai: alamat bersama.");
    }

    private ApproveQuarantineOutcome.Decided approve(Call call, String hash) {
        return world.approve.run(call, EDITION, FINALIST, 1, hash);
    }

    private String result() {
        RatingResult result = world.results
                .run(world.call(LATER), EDITION, Optional.empty(), 9)
                .results()
                .items()
                .getFirst();
        return result.all() + " " + result.counted() + " "
                + result.countedMean().orElse("-");
    }

    @Test
    void whoHasAMailAddressOfTheInstitutionIsItsOwn() {
        recount();
        assertThat(set().reasons()).containsExactly(Quarantine.Reason.OWN_PEOPLE);
        assertThat(set().ratings()).isEqualTo(1);
        assertThat(RatingWorld.RULES.quarantine().institutionOf("a@bukandinas.example"))
                .isEmpty();
        assertThat(RatingWorld.RULES.quarantine().institutionOf("a@dinas.example"))
                .contains("kota-3578");
    }

    @Test
    void twoPeopleLetASetCount() {
        recount();
        assertThat(result()).isEqualTo("2 1 2.00");
        String hash = propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED).hash();
        assertThat(result()).isEqualTo("2 1 2.00");
        approve(world.by("ketua", LATER), hash);
        assertThat(result()).isEqualTo("2 2 3.50");
        refused(RatingProblem.QUARANTINE_DECIDED, () -> approve(world.by("ketua", LATER), hash));
        refused(RatingProblem.QUARANTINE_DECIDED, () -> propose("sekretaris", 2, QuarantineOutcome.Kind.CONFIRMED));
        assertThat(result()).isEqualTo("2 2 3.50");
    }

    @Test
    void twoPeopleConfirmThatASetStaysAside() {
        recount();
        approve(
                world.by("ketua", LATER),
                propose("sekretaris", 0, QuarantineOutcome.Kind.CONFIRMED).hash());
        assertThat(set().decided()).contains(QuarantineOutcome.Kind.CONFIRMED);
        assertThat(result()).isEqualTo("2 1 2.00");
    }

    @Test
    void onePersonIsNotTwoByWhateverMembership() {
        recount();
        String hash = propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED).hash();
        refused(PlatformProblem.FORBIDDEN, () -> approve(world.by("sekretaris", LATER), hash));
        world.roles.put("sekretaris", Role.CHAIR);
        refused(PlatformProblem.SECOND_PERSON_NEEDED, () -> approve(world.by("sekretaris", LATER), hash));
        refused(PlatformProblem.FORBIDDEN, () -> propose("ketua", 1, QuarantineOutcome.Kind.RELEASED));
        assertThat(set().decided()).isEmpty();
    }

    @Test
    void anApprovalBindsWhatWasSeenAndExpires() {
        recount();
        String first = propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED).hash();
        refused(PlatformProblem.STALE_VERSION, () -> propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED));
        String second =
                propose("sekretaris", 1, QuarantineOutcome.Kind.CONFIRMED).hash();
        refused(RatingProblem.OUTCOME_VOID, () -> approve(world.by("ketua", LATER), first));
        Instant expires = LATER.plus(QuarantineOutcome.LIFE);
        refused(RatingProblem.OUTCOME_VOID, () -> approve(world.by("ketua", expires.plusMillis(1)), second));
        refused(RatingProblem.OUTCOME_VOID, () -> approve(world.by("ketua", expires), second));
        assertThat(approve(world.by("ketua", expires.minusMillis(1)), second).outcome())
                .isEqualTo(QuarantineOutcome.Kind.CONFIRMED);
    }

    @Test
    void theSameRequestDecidesOnce() {
        recount();
        String hash = propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED).hash();
        Call call = world.by("ketua", LATER);
        assertThat(approve(call, hash)).isEqualTo(approve(call, hash));
        assertThat(result()).isEqualTo("2 2 3.50");
    }

    @Test
    void nothingIsThereUntilItIsCounted() {
        Call call = world.by("sekretaris", LATER);
        refused(PlatformProblem.NOT_FOUND, () -> world.listQuarantine.run(call, EDITION, Optional.empty(), 9));
        refused(PlatformProblem.NOT_FOUND, () -> world.showSet.run(call, EDITION, FINALIST, 1, Optional.empty(), 9));
        refused(PlatformProblem.NOT_FOUND, () -> world.comments.run(call, EDITION, FINALIST, Optional.empty(), 9));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.shownComments.run(world.call(LATER), EDITION, FINALIST, Optional.empty(), 9));

        // also what a recount that has not ended has kept already
        recount();
        for (int looks = 0; looks < 2; looks++) {
            boolean list = looks == 0;
            world.memory.blindOnce = true;
            refused(PlatformProblem.NOT_FOUND, () -> {
                if (list) {
                    world.listQuarantine.run(call, EDITION, Optional.empty(), 9);
                } else {
                    world.showSet.run(call, EDITION, FINALIST, 1, Optional.empty(), 9);
                }
            });
        }
        world.memory.blindOnce = true;
        refused(PlatformProblem.NOT_FOUND, () -> propose("sekretaris", 0, QuarantineOutcome.Kind.RELEASED));
        world.memory.blindOnce = true;
        refused(PlatformProblem.NOT_FOUND, () -> world.comments.run(call, EDITION, FINALIST, Optional.empty(), 9));
        world.memory.blindOnce = true;
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.shownComments.run(world.call(LATER), EDITION, FINALIST, Optional.empty(), 9));
        world.memory.blindOnce = true;
        refused(PlatformProblem.NOT_FOUND, () -> moderate(waiting().getFirst(), 0, true));
    }

    @Test
    @Rule("R42")
    void showsNobody() {
        recount();
        ShowQuarantinedSet.Shown shown =
                world.showSet.run(world.by("sekretaris", LATER), EDITION, FINALIST, 1, Optional.empty(), 9);
        String person = world.memory.ratings(EDITION, FINALIST).stream()
                .filter(r -> r.institution().isPresent())
                .findFirst()
                .orElseThrow()
                .person();
        assertThat(shown.toString()).doesNotContain(person, "siti", "dinas.example");
        assertThat(world.memory.events().toString()).doesNotContain(person, "siti", "Membantu", "komentar");
        assertThat(shown.ratings().items())
                .singleElement()
                .satisfies(r -> assertThat(r.usefulness()).isEqualByComparingTo("5"));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.showSet.run(world.by("ketua", LATER), EDITION, FINALIST, 2, Optional.empty(), 9));
    }

    // ---- comments ----

    private List<Comment> waiting() {
        return world.memory.comments(EDITION, FINALIST, Optional.empty(), 9).items();
    }

    private List<String> shown() {
        return world.shownComments.run(world.call(LATER), EDITION, FINALIST, Optional.empty(), 9).items().stream()
                .map(Comment::text)
                .toList();
    }

    private ModerateComment.Moderated moderate(Comment comment, long version, boolean shown) {
        return world.moderate.run(
                world.by("sekretaris", LATER),
                EDITION,
                FINALIST,
                comment.reference(),
                version,
                shown,
                "Tidak menyebut nama.");
    }

    @Test
    void aCommentIsSeenOnceItIsLetThroughAndNotAnyMoreOnceItIsNot() {
        recount();
        assertThat(shown()).isEmpty();
        assertThat(waiting()).extracting(Comment::aside).containsExactlyInAnyOrder(true, false);
        Comment comment = waiting().getFirst();
        moderate(comment, 0, true);
        assertThat(shown()).containsExactly(comment.text());
        refused(PlatformProblem.STALE_VERSION, () -> moderate(comment, 0, false));
        moderate(comment, 1, false);
        assertThat(shown()).isEmpty();
        assertThat(result()).startsWith("2 ");
        refused(
                PlatformProblem.FORBIDDEN,
                () -> world.moderate.run(
                        world.by("ketua", LATER), EDITION, FINALIST, comment.reference(), 2, true, "a"));
        refused(
                PlatformProblem.NOT_FOUND,
                () -> world.moderate.run(world.by("sekretaris", LATER), EDITION, FINALIST, "tiada", 0, true, "a"));
    }
}
