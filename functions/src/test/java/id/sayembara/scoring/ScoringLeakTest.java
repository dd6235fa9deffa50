package id.sayembara.scoring;

import static id.sayembara.scoring.ScoringWorld.ANI;
import static id.sayembara.scoring.ScoringWorld.ANTAR;
import static id.sayembara.scoring.ScoringWorld.BUDI;
import static id.sayembara.scoring.ScoringWorld.CAST;
import static id.sayembara.scoring.ScoringWorld.CHAIR;
import static id.sayembara.scoring.ScoringWorld.CITRA;
import static id.sayembara.scoring.ScoringWorld.EDITION;
import static id.sayembara.scoring.ScoringWorld.JEMPUT;
import static id.sayembara.scoring.ScoringWorld.OVER;
import static id.sayembara.scoring.ScoringWorld.SCORING;
import static id.sayembara.scoring.ScoringWorld.SECRETARIAT;
import static id.sayembara.scoring.ScoringWorld.SIAP;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everybody asks for everything: every list, view, act and error, with data that could leak. What is shown to whom is compared by
 * equality, before the freeze and after it. R22, R26.
 */
class ScoringLeakTest {
    /** What each thing that could leak looks like. */
    private static final Map<String, String> SECRETS = Map.of(
            "a score of Ani's", "83.5",
            "a score of Budi's", "47.5",
            "a comment of Ani's", "komentar-ani",
            "a comment of Budi's", "komentar-budi",
            "why Ani corrects", "alasan-revisi",
            "why Ani's is to be void", "alasan-batal",
            "why Citra is kept away", "alasan-sematan",
            "where Citra belongs", "kab-3201");

    private final ScoringWorld world = new ScoringWorld();

    @BeforeEach
    void thingsThatCouldLeak() {
        world.published.set(0, ScoringWorld.edition(1, ScoringWorld.OPENS, ScoringWorld.CLOSES, Rubrics.halves()));
        world.ready(ANI, SIAP, ANTAR);
        world.ready(BUDI, SIAP);
        world.profile(CITRA, Set.of("kab-3201"), Set.of(), 5);
        world.assign(JEMPUT, CITRA);
        world.sign(CITRA);
        world.pin.run(call(SECRETARIAT), EDITION, SIAP, CITRA.member(), "alasan-sematan");
        for (String criterion : List.of("dampak", "kebaruan", "sumber-daya")) {
            save(ANI, SIAP, criterion, "83.5", "komentar-ani");
            save(BUDI, SIAP, criterion, "47.5", "komentar-budi");
        }
        world.lock(ANI, SIAP);
        world.request.run(call(ANI), SIAP, "alasan-revisi");
        world.proposeVoid.run(call(CHAIR), SIAP, ANI.member(), "alasan-batal");
    }

    private void save(Actor evaluator, String proposal, String criterion, String score, String comment) {
        world.save.run(
                call(evaluator),
                proposal,
                criterion,
                0,
                Optional.of(score),
                criterion.equals("sumber-daya") ? Optional.empty() : Optional.of(comment));
    }

    private Call call(Actor actor) {
        return world.call(actor, SCORING);
    }

    /** Every way in: what somebody asks for, at some instant. */
    private Map<String, Function<Call, Object>> doors() {
        Map<String, Function<Call, Object>> doors = new LinkedHashMap<>();
        Optional<String> first = Optional.empty();
        doors.put("profiles", c -> world.listProfiles.run(c, EDITION, first, 100));
        doors.put("assignments", c -> world.listAssignments.run(c, EDITION, first, 100));
        doors.put("own scorecards", c -> world.list.run(c, EDITION, first, 100));
        doors.put("scorecard", c -> world.get.run(c, SIAP));
        doors.put("revisions", c -> world.listRevisions.run(c, EDITION, first, 100));
        doors.put("voids", c -> world.listVoids.run(c, EDITION, first, 100));
        doors.put("ranking", c -> world.getRanking.run(c, EDITION, "umum", first, 100));
        doors.put("download", c -> world.download.run(c, SIAP, SIAP + "-1"));
        doors.put("a stale score", c -> world.save.run(c, SIAP, "dampak", 99, Optional.of("1"), Optional.empty()));
        doors.put("a score off the scale", c -> world.save.run(c, SIAP, "dampak", 1, Optional.of("1e9"), first));
        doors.put("a stale lock", c -> world.lock.run(c, SIAP, 99));
        doors.put("an approval", c -> world.approve.run(c, SIAP, ANI.member(), "9".repeat(64)));
        doors.put("a void", c -> world.approveVoid.run(c, SIAP, ANI.member(), "9".repeat(64)));
        doors.put("a void of what is not locked", c -> world.proposeVoid.run(c, SIAP, BUDI.member(), "Uji."));
        doors.put("an assignment", c -> world.assign.run(c, EDITION, SIAP, CITRA.member()));
        doors.put("a removal", c -> world.remove.run(c, EDITION, SIAP, ANI.member(), "Uji."));
        doors.put(
                "a stale profile",
                c -> world.saveProfile.run(
                        c, EDITION, CITRA.member(), 99, new SaveProfile.Given(Set.of(), Set.of(), Set.of(), 5)));
        return doors;
    }

    /** Which doors show this text to whom, at this instant: {@code <who> <door>}. */
    private Map<String, Set<String>> shown(Instant at, Map<String, String> secrets) {
        Map<String, Set<String>> shown = new TreeMap<>();
        secrets.keySet().forEach(secret -> shown.put(secret, new TreeSet<>()));
        for (Actor actor : CAST) {
            doors().forEach((door, open) -> {
                String answer;
                try {
                    answer = String.valueOf(open.apply(world.call(actor, at)));
                } catch (Refusal refusal) {
                    answer = refusal.getMessage() + refusal.facts() + refusal.findings();
                }
                String told = answer;
                secrets.forEach((secret, text) -> {
                    if (told.contains(text)) {
                        shown.get(secret).add(actor.member() + " " + door);
                    }
                });
            });
        }
        return shown;
    }

    @Test
    @Rule({"R22", "R26"})
    void eachThingIsShownToThoseItIsForAndToNobodyElse() {
        assertThat(shown(SCORING, SECRETS))
                .isEqualTo(new TreeMap<>(Map.of(
                        "a score of Ani's", Set.of("penilai-ani scorecard"),
                        "a score of Budi's", Set.of("penilai-budi scorecard", "penilai-budi a stale score"),
                        "a comment of Ani's", Set.of("penilai-ani scorecard"),
                        "a comment of Budi's", Set.of("penilai-budi scorecard", "penilai-budi a stale score"),
                        "why Ani corrects", Set.of("ketua revisions"),
                        "why Ani's is to be void", Set.of("ketua voids", "panelis voids"),
                        "why Citra is kept away", Set.of(),
                        "where Citra belongs", Set.of("sekretariat profiles", "ketua profiles", "auditor profiles"))));
    }

    @Test
    @Rule({"R22", "R26"})
    void namesAnEvaluatorToThoseAloneWhoAssignOrDecide() {
        Map<String, Set<String>> shown = shown(SCORING, Map.of("Ani", ANI.member(), "Budi", BUDI.member()));

        Set<String> watchers = Set.of(
                "sekretariat profiles",
                "sekretariat assignments",
                "ketua profiles",
                "ketua assignments",
                "auditor profiles",
                "auditor assignments");
        Set<String> ani = new TreeSet<>(watchers);
        // her own, and what the chair and the panelist decide about
        ani.addAll(Set.of("penilai-ani own scorecards", "penilai-ani scorecard"));
        ani.addAll(Set.of("ketua revisions", "ketua voids", "panelis voids"));
        Set<String> budi = new TreeSet<>(watchers);
        budi.addAll(Set.of("penilai-budi own scorecards", "penilai-budi scorecard"));
        assertThat(shown).isEqualTo(new TreeMap<>(Map.of("Ani", ani, "Budi", budi)));
    }

    private static Set<String> operations(Role role) {
        return new ScoringAccess()
                .rows().stream()
                        .filter(row -> row.role() == role)
                        .map(row -> row.operation().getSimpleName())
                        .collect(Collectors.toSet());
    }

    @Test
    @Rule({"R22", "R26"})
    void letsNobodyRunMoreThanTheirRoleIsFor() {
        Map<Role, Set<String>> all = new TreeMap<>();
        for (Role role : Role.values()) {
            all.put(role, operations(role));
        }
        all.values().removeIf(Set::isEmpty);

        assertThat(all)
                .isEqualTo(Map.of(
                        Role.SECRETARIAT,
                                Set.of(
                                        "SaveProfile",
                                        "ListProfiles",
                                        "AssignEvaluator",
                                        "RemoveAssignment",
                                        "PinConflict",
                                        "ListAssignments",
                                        "GetRanking",
                                        "DrawUpDecisions",
                                        "GetDecisions",
                                        "PublishDecisions"),
                        Role.EVALUATOR,
                                Set.of(
                                        "SignIntegrity",
                                        "ListScorecards",
                                        "GetScorecard",
                                        "DownloadSubmitted",
                                        "SaveScore",
                                        "LockScorecard",
                                        "DeclareConflict",
                                        "RequestRevision"),
                        Role.CHAIR,
                                Set.of(
                                        "ListProfiles",
                                        "ListAssignments",
                                        "GetRanking",
                                        "ListRevisions",
                                        "ApproveRevision",
                                        "ListVoids",
                                        "ProposeVoid",
                                        "GetDecisions",
                                        "ApproveDecisions"),
                        Role.PANELIST, Set.of("GetRanking", "ListVoids", "ApproveVoid", "GetDecisions"),
                        Role.AUDITOR, Set.of("ListProfiles", "ListAssignments", "GetRanking", "GetDecisions"),
                        Role.SYSTEM, Set.of("FreezeScores", "DrawDecisions", "AnnounceDecisions", "DrawFigures"),
                        Role.ANONYMOUS, Set.of("ListDecided", "ShowFigures")));
    }

    @Test
    @Rule("R22")
    void tellsTheSecretariatHowFarAReadingHasComeAndNothingElse() {
        assertThat(world.listAssignments
                        .run(call(SECRETARIAT), EDITION, Optional.empty(), 100)
                        .items())
                .extracting(row ->
                        row.assignment().evaluator() + " " + row.assignment().proposal() + " " + row.state())
                .containsExactly(
                        "penilai-ani " + ANTAR + " ASSIGNED",
                        "penilai-citra " + JEMPUT + " ASSIGNED",
                        "penilai-ani " + SIAP + " LOCKED",
                        "penilai-budi " + SIAP + " BEGUN");
    }

    @Test
    @Rule({"R22", "R26"})
    void showsTheRankingAfterTheFreezeToThoseWhoDecideAndNamesNobodyInIt() {
        world.freeze();
        Map<String, Set<String>> shown =
                shown(OVER, Map.of("the mean", "numerator=167", "Ani", ANI.member(), "Budi's score", "47.5"));

        Set<String> deciders = Set.of("sekretariat ranking", "ketua ranking", "panelis ranking", "auditor ranking");
        assertThat(shown.get("the mean")).isEqualTo(deciders);
        assertThat(shown.get("Ani")).doesNotContainAnyElementsOf(deciders);
        assertThat(shown.get("Budi's score")).isEqualTo(Set.of("penilai-budi scorecard"));
    }

    @Test
    @Rule({"R22", "R40"})
    void tellsNothingOfItInAnyEvent() {
        world.freeze();
        assertThat(world.memory.events())
                .hasSizeGreaterThan(15)
                .allSatisfy(event -> assertThat(event.envelope()).doesNotContain(SECRETS.values()));
    }
}
