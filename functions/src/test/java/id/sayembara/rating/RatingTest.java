package id.sayembara.rating;

import static id.sayembara.rating.RatingWorld.BUDI;
import static id.sayembara.rating.RatingWorld.EDITION;
import static id.sayembara.rating.RatingWorld.FINALIST;
import static id.sayembara.rating.RatingWorld.HOME;
import static id.sayembara.rating.RatingWorld.NOW;
import static id.sayembara.rating.RatingWorld.OTHER;
import static id.sayembara.rating.RatingWorld.SITI;
import static id.sayembara.rating.RatingWorld.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Problem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.platform.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R36")
class RatingTest {
    private final RatingWorld world = new RatingWorld();

    private static Refusal refusal(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }

    private static void refused(Problem problem, Runnable act) {
        assertThat(refusal(act).problem()).isEqualTo(problem);
    }

    // ---- signing in ----

    @Test
    void aCodeOpensOneSessionOnce() {
        String code = world.code(SITI, NOW);
        assertThat(world.exchange(SITI, code.toLowerCase(java.util.Locale.ROOT), NOW)
                        .expiresAt())
                .isEqualTo(NOW.plus(Session.LIFE));
        refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, code, NOW));
    }

    @Test
    void aCodeOpensNothingOnceItIsTenMinutesOld() {
        String code = world.code(SITI, NOW);
        Instant expires = NOW.plus(Code.LIFE);
        assertThat(world.outbox.getLast().expiresAt()).isEqualTo(expires);
        refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, code, expires));
        refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, code, expires.plusMillis(1)));
        assertThat(world.exchange(SITI, code, expires.minusMillis(1))).isNotNull();
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        String first = world.code(SITI, NOW);
        String second = world.code(SITI, NOW);
        refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, first, NOW));
        assertThat(world.exchange(SITI, second, NOW)).isNotNull();
    }

    @Test
    void fiveWrongGuessesEndACode() {
        String code = world.code(SITI, NOW);
        for (int i = 0; i < Code.MOST_ATTEMPTS - 1; i++) {
            refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, "AAAAAAAA", NOW));
        }
        assertThat(world.exchange(SITI, code, NOW)).isNotNull();

        String other = world.code(SITI, NOW);
        for (int i = 0; i < Code.MOST_ATTEMPTS; i++) {
            refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, "AAAAAAAA", NOW));
        }
        refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, other, NOW));
    }

    @Test
    void nothingTellsWhetherAnAddressIsKnown() {
        world.signIn(SITI);
        Refusal known = refusal(() -> world.exchange(SITI, "AAAAAAAA", NOW));
        Refusal unknown = refusal(() -> world.exchange(BUDI, "AAAAAAAA", NOW));
        assertThat(unknown.getMessage()).isEqualTo(known.getMessage());
        assertThat(unknown.facts()).isEqualTo(known.facts());
        assertThat(unknown.problem()).isEqualTo(known.problem());
        assertThat(world.request.run(world.call(NOW), EDITION, SITI, HOME))
                .isEqualTo(world.request.run(world.call(NOW), EDITION, BUDI, HOME));
    }

    @Test
    void anotherPersonsCodeOpensNothing() {
        String code = world.code(SITI, NOW);
        world.code(BUDI, NOW);
        refused(RatingProblem.CODE_VOID, () -> world.exchange(BUDI, code, NOW));
    }

    @Test
    void onePersonIsOneHoweverTheAddressIsWritten() {
        Optional<String> first = world.signIn(SITI);
        Optional<String> second = world.signIn("Siti+lagi@Example.org");
        world.rate(first, NOW, FINALIST, 0, "4");
        refused(PlatformProblem.STALE_VERSION, () -> world.rate(second, NOW, FINALIST, 0, "5"));
        assertThat(world.get.run(world.call(NOW), second, EDITION, FINALIST).usefulness())
                .isEqualByComparingTo("4");
    }

    @Test
    void repeatsOfOneRequestSendOneMail() {
        Call call = world.call(NOW);
        world.request.run(call, EDITION, SITI, HOME);
        world.request.run(call, EDITION, SITI, HOME);
        assertThat(world.outbox).hasSize(1);
        String code = world.outbox.getFirst().code();
        Call exchanging = world.call(NOW);
        OpenedSession opened = world.exchange.run(exchanging, EDITION, SITI, code, HOME);
        assertThat(world.exchange.run(exchanging, EDITION, SITI, code, HOME)).isEqualTo(opened);
    }

    @Test
    void everyoneWithATokenIsACitizenAlsoWhoHasAnAccount() {
        for (String name : List.of("orang-asing", "pegawai")) {
            Subject subject = new Subject("issuer", name);
            Optional<String> session = Optional.of(world.open
                    .run(RatingWorld.call(NOW, "kunci", Optional.of(subject)), EDITION)
                    .session());
            world.rate(session, NOW, FINALIST, 0, "3");
            Rated rated = world.store.rating(EDITION, FINALIST, subject.key()).orElseThrow();
            assertThat(rated.institution())
                    .isEqualTo(name.equals("pegawai") ? Optional.of("kota-3578") : Optional.empty());
        }
        refused(PlatformProblem.UNAUTHENTICATED, () -> world.open.run(world.call(NOW), EDITION));
    }

    // ---- limits ----

    @Test
    void aMailAddressGetsSoManyCodesAnHour() {
        for (int i = 0; i < 3; i++) {
            world.code(SITI, NOW);
        }
        Refusal refusal = refusal(() -> world.code(SITI, NOW));
        assertThat(refusal.problem()).isEqualTo(RatingProblem.TOO_MANY_REQUESTS);
        assertThat(world.outbox).hasSize(3);
        world.code(BUDI, NOW);
        world.code(SITI, Instant.parse((String) refusal.facts().get("retryAt")));
        refused(
                RatingProblem.TOO_MANY_REQUESTS,
                () -> world.code(
                        SITI,
                        Instant.parse((String) refusal.facts().get("retryAt")).minusMillis(1)));
    }

    @Test
    void aPersonAndAnInternetAddressAreLetThroughSoOftenAMinute() {
        Optional<String> session = world.signIn(SITI);
        for (int i = 0; i < 10; i++) {
            world.rate(session, NOW, FINALIST, i, "4");
        }
        refused(RatingProblem.TOO_MANY_REQUESTS, () -> world.rate(session, NOW, FINALIST, 10, "4"));
        world.rate(session, NOW.plusSeconds(60), FINALIST, 10, "4");

        RatingWorld other = new RatingWorld();
        for (int i = 0; i < 50; i++) {
            other.code("warga" + i + "@example.org", NOW);
        }
        refused(RatingProblem.TOO_MANY_REQUESTS, () -> other.code(SITI, NOW));
        other.request.run(other.call(NOW), EDITION, SITI, "203.0.113.8");
    }

    @Test
    void signingInIsLimitedAsWell() {
        for (int i = 0; i < 50; i++) {
            refused(RatingProblem.CODE_VOID, () -> world.exchange(SITI, "AAAAAAAA", NOW));
        }
        refused(RatingProblem.TOO_MANY_REQUESTS, () -> world.exchange(BUDI, "AAAAAAAA", NOW));

        Optional<Subject> siti = Optional.of(new Subject("issuer", "siti"));
        for (int i = 0; i < 10; i++) {
            world.open.run(RatingWorld.call(NOW, "k" + i, siti), EDITION);
        }
        refused(RatingProblem.TOO_MANY_REQUESTS, () -> world.open.run(RatingWorld.call(NOW, "k", siti), EDITION));
        world.open.run(RatingWorld.call(NOW, "k", Optional.of(new Subject("issuer", "budi"))), EDITION);
    }

    @Test
    void ratingIsLimitedByTheInternetAddressToo() {
        Instant later = NOW.plusSeconds(60);
        for (int person = 0; person < 5; person++) {
            Optional<String> session = world.signIn("warga" + person + "@example.org");
            for (int i = 0; i < 10; i++) {
                world.rate(session, later, FINALIST, i, "4");
            }
        }
        Optional<String> session = world.signIn(SITI);
        refused(RatingProblem.TOO_MANY_REQUESTS, () -> world.rate(session, later, FINALIST, 0, "4"));
        world.rate(session, later.plusSeconds(60), FINALIST, 0, "4");
    }

    // ---- rating ----

    @Test
    @Rule("R1")
    void takesRatingsFromTheOpeningToJustBeforeTheClosing() {
        Optional<String> early = world.signIn(SITI);
        refused(
                PlatformProblem.WINDOW_CLOSED,
                () -> world.rate(early, WINDOW.opens().minusMillis(1), FINALIST, 0, "4"));
        world.rate(early, WINDOW.opens(), FINALIST, 0, "4");
        Instant late = WINDOW.closes().minus(Duration.ofHours(1));
        Optional<String> session =
                Optional.of(world.exchange(BUDI, world.code(BUDI, late), late).session());
        world.rate(session, WINDOW.closes().minusMillis(1), FINALIST, 0, "4");
        refused(PlatformProblem.WINDOW_CLOSED, () -> world.rate(session, WINDOW.closes(), FINALIST, 1, "5"));
        refused(
                PlatformProblem.WINDOW_CLOSED,
                () -> world.rate(session, WINDOW.closes().plusMillis(1), FINALIST, 1, "5"));
        refused(PlatformProblem.WINDOW_CLOSED, () -> world.code(SITI, WINDOW.closes()));
        refused(PlatformProblem.WINDOW_CLOSED, () -> world.exchange(SITI, "AAAAAAAA", WINDOW.closes()));
        refused(
                PlatformProblem.WINDOW_CLOSED,
                () -> world.open.run(
                        RatingWorld.call(WINDOW.closes(), "k", Optional.of(new Subject("i", "s"))), EDITION));
        assertThat(world.get
                        .run(world.call(WINDOW.closes()), session, EDITION, FINALIST)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aRatingCanBeChangedByWhoHasSeenIt() {
        Optional<String> session = world.signIn(SITI);
        assertThat(world.rate(session, NOW, FINALIST, 0, "4").version()).isEqualTo(1);
        assertThat(world.rate(session, NOW.plusSeconds(5), FINALIST, 1, "2").version())
                .isEqualTo(2);
        refused(PlatformProblem.STALE_VERSION, () -> world.rate(session, NOW, FINALIST, 1, "5"));
        refused(PlatformProblem.STALE_VERSION, () -> world.rate(session, NOW, OTHER, 1, "5"));
        Rated rated = world.get.run(world.call(NOW), session, EDITION, FINALIST);
        assertThat(rated.usefulness()).isEqualByComparingTo("2");
        assertThat(rated.firstAt()).isEqualTo(NOW);
        assertThat(rated.at()).isEqualTo(NOW.plusSeconds(5));
        assertThat(rated.comment()).contains("komentar-2");
    }

    @Test
    @Rule("R34")
    void onlyPublishedFinalistsAreRated() {
        Optional<String> session = world.signIn(SITI);
        world.finalists = List.of(OTHER);
        refused(PlatformProblem.NOT_FOUND, () -> world.rate(session, NOW, FINALIST, 0, "4"));
        world.rate(session, NOW, OTHER, 0, "4");
    }

    @Test
    void whereThePublicDoesNotRateThereIsNothing() {
        Optional<String> session = world.signIn(SITI);
        world.rules = Optional.empty();
        refused(PlatformProblem.NOT_FOUND, () -> world.code(SITI, NOW));
        refused(PlatformProblem.NOT_FOUND, () -> world.exchange(SITI, "AAAAAAAA", NOW));
        refused(PlatformProblem.NOT_FOUND, () -> world.rate(session, NOW, FINALIST, 0, "4"));
        refused(PlatformProblem.NOT_FOUND, () -> world.request.run(world.call(NOW), "lain", SITI, HOME));
    }

    @Test
    void aSessionThatIsOverUnknownOrOfAnotherEditionOpensNothing() {
        Optional<String> session = world.signIn(SITI);
        Instant over = NOW.plus(Session.LIFE);
        world.rate(session, over.minusMillis(1), FINALIST, 0, "4");
        refused(RatingProblem.SESSION_VOID, () -> world.rate(session, over, FINALIST, 1, "4"));
        refused(RatingProblem.SESSION_VOID, () -> world.rate(Optional.of("tiada"), NOW, FINALIST, 0, "4"));
        refused(PlatformProblem.UNAUTHENTICATED, () -> world.rate(Optional.empty(), NOW, FINALIST, 0, "4"));
        refused(RatingProblem.SESSION_VOID, () -> world.get.run(world.call(NOW), session, "lain", FINALIST));
    }

    @Test
    void nobodyIsShownAnothersRating() {
        world.rate(world.signIn(SITI), NOW, FINALIST, 0, "4");
        Optional<String> budi = world.signIn(BUDI);
        refused(PlatformProblem.NOT_FOUND, () -> world.get.run(world.call(NOW), budi, EDITION, FINALIST));
    }

    @Test
    void noAnswerOrEventTellsHowManyRated() {
        Optional<String> alone = world.signIn(SITI);
        RateProposal.Saved first = world.rate(alone, NOW, FINALIST, 0, "4");
        for (int i = 0; i < 9; i++) {
            world.rate(world.signIn("warga" + i + "@example.org"), NOW, OTHER, 0, "5");
        }
        assertThat(world.rate(world.signIn(BUDI), NOW, OTHER, 0, "4"))
                .isEqualTo(new RateProposal.Saved(OTHER, first.version()));
        assertThat(world.memory.events()).isEmpty();
    }

    @Test
    @Rule("R42")
    void keepsNoAddressOfAnyKind() {
        world.rate(world.signIn(SITI), NOW, FINALIST, 0, "4");
        Salts salts = world.store.salts(EDITION, new Salts("", ""));
        Rated rated = world.store.rating(EDITION, FINALIST, salts.person(SITI)).orElseThrow();
        assertThat(rated.toString()).doesNotContain("siti", "example", "203.0.113", "@");
        assertThat(salts.network("203.0.113.7")).isEqualTo(rated.network()).isEqualTo(salts.network("203.0.113.250"));
        assertThat(salts.network("203.0.114.7")).isNotEqualTo(rated.network());
        assertThat(salts.network("2001:db8:1::7"))
                .isEqualTo(salts.network("2001:db8:1:ffff::9"))
                .isNotEqualTo(salts.network("2001:db8:2::7"));
        assertThat(salts.address("203.0.113.7")).isNotEqualTo(salts.address("203.0.113.8"));
        assertThat(salts.reference(FINALIST, "p"))
                .isNotEqualTo(salts.reference(OTHER, "p"))
                .isNotEqualTo(salts.reference(FINALIST, "q"));
        assertThat(new Salts("a", "b").person(SITI)).isNotEqualTo(new Salts("c", "b").person(SITI));
    }

    @Test
    @Rule("R18")
    void findsEveryFaultOfARatingAtOnce() {
        Optional<String> session = world.signIn(SITI);
        for (String usefulness : List.of("0", "6", "4.5", "1e1", "", "-1", "lima")) {
            Refusal refusal = refusal(() -> world.rate.run(
                    world.call(NOW),
                    session,
                    EDITION,
                    FINALIST,
                    0,
                    new Rating(usefulness, false, Optional.of("Jatim"), Optional.empty()),
                    HOME));
            assertThat(refusal.problem()).isEqualTo(RatingProblem.RATING_INVALID);
            assertThat(refusal.findings()).extracting(f -> f.code()).hasSize(3).contains("not-asked", "not-a-region");
        }
        assertThat(world.store.rating(
                        EDITION,
                        FINALIST,
                        world.store.salts(EDITION, new Salts("", "")).person(SITI)))
                .isEmpty();
    }
}
