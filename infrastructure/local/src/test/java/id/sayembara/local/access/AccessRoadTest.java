package id.sayembara.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.innovation.Innovation;
import id.sayembara.local.access.AccessTable.Row;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody at every door, on what is theirs and what is not: statuses by the table, contents by equality. R8, R15, R42. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessRoadTest {
    private static final Set<String> OWN_OF_EACH_ANSWER = Set.of("date", "apigw-requestid");

    private static final String OUTLINE =
            "edition group id institution movedAt startedAt state title unit version submitted.manifest submitted.receivedAt submitted.tracking";
    private static final String DRAFT_FOR_OTHERS = "edition group id institution movedAt startedAt state unit version";
    private static final String WORKSPACE =
            "changedSinceSubmission contentRevision formInForce formVersion turn answers[].at answers[].question answers[].role answers[].value answers[].version";
    private static final String MEMBER = "email id institution name revoked role";
    private static final String DOCUMENT = "fileName id length proposal question requestedAt sha256 state type";

    /** One try: who, what, and what came back. */
    private record Tried(String column, Person person, Row row, String expected, Answer answer) {
        @Override
        public String toString() {
            return row.operation() + " on " + row.thing() + " by " + person.name() + " (" + column + ")";
        }
    }

    private Trial trial;
    private StandingCast cast;
    private final List<Tried> tries = new ArrayList<>();

    @BeforeAll
    void everybodyTriesEverything() throws Exception {
        trial = new Trial();
        cast = new StandingCast(trial);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Row row : AccessTable.rows()) {
                // one row after the other: no probe meets another that is let in to the same thing
                for (Future<Tried> tried : threads.invokeAll(tries(row))) {
                    tries.add(tried.get());
                }
            }
        }
    }

    private List<Callable<Tried>> tries(Row row) {
        List<Callable<Tried>> all = new ArrayList<>();
        for (int i = 0; i < AccessTable.COLUMNS.size(); i++) {
            String column = AccessTable.COLUMNS.get(i);
            List<Person> people = cast.columns.get(column);
            for (int n = 0; n < people.size(); n++) {
                Person person = people.get(n);
                String word = AccessTable.word(row.cells().get(i), n);
                all.add(() ->
                        new Tried(column, person, row, word, person.gateway().send(cast.probe(row, person))));
            }
        }
        return all;
    }

    @AfterAll
    void close() {
        trial.close();
    }

    @Test
    void everyOperationOfTheApiHasItsRowsAndNoOther() throws IOException {
        assertThat(AccessTable.rows().stream().map(Row::operation).collect(Collectors.toSet()))
                .isEqualTo(new TreeSet<>(AccessTable.documented(Files.readString(Path.of("../../docs/openapi.yaml")))));
    }

    @Test
    void everyAnswerIsAsTheTableSays() {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (Tried tried : tries) {
            expected.put(tried.toString(), AccessTable.meaning(tried.expected()));
            found.put(tried.toString(), outcome(tried.answer()));
        }
        found.entrySet().removeIf(e -> e.getValue().equals(expected.get(e.getKey())));
        expected.keySet().retainAll(found.keySet());
        assertThat(found).isEqualTo(expected);
    }

    /** Status and slug; a refusal that is no problem document, and not the gateway's 401, is told apart. */
    private static String outcome(Answer answer) {
        if (answer.status() < 400 || answer.status() == 401) {
            return String.valueOf(answer.status());
        }
        String type = answer.headers().getOrDefault("content-type", "");
        return answer.status() + " "
                + (type.startsWith("application/problem+json") ? answer.problem() : type + " " + answer.body());
    }

    @Test
    void whatIsNotYoursIsByteForByteWhatIsNotThere() {
        Map<Integer, Set<String>> answers = new TreeMap<>();
        for (Tried tried : tries) {
            if (tried.expected().equals("404")) {
                Map<String, String> headers = new TreeMap<>(tried.answer().headers());
                headers.keySet().removeAll(OWN_OF_EACH_ANSWER);
                answers.computeIfAbsent(tried.answer().status(), s -> new LinkedHashSet<>())
                        .add(headers + "\n" + tried.answer().body());
            }
        }
        assertThat(answers).containsOnlyKeys(404);
        assertThat(answers.get(404)).hasSize(1);
    }

    @Test
    void everySecretIsShownToThoseItIsForAndToNobodyElse() {
        Map<String, Set<String>> shown = new TreeMap<>();
        cast.secrets.keySet().forEach(secret -> shown.put(secret, new TreeSet<>()));
        for (Tried tried : tries) {
            String all = tried.answer().headers() + tried.answer().body();
            shown.forEach((secret, columns) -> {
                if (all.contains(secret)) {
                    columns.add(tried.column());
                }
            });
        }
        assertThat(shown).isEqualTo(new TreeMap<>(cast.secrets));
    }

    @Test
    void listsOfProposalsHoldExactlyWhatTheCallerMaySee() {
        Map<String, String> proposals = cast.proposals;
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        expected.put("a1", Set.of("A"));
        expected.put("a2", Set.of("S"));
        expected.put("admA", Set.of("A", "S", "E"));
        expected.put("b1", Set.of("B"));
        expected.put("admB", Set.of("B"));
        expected.put("g1", Set.of("G"));
        expected.put("admG", Set.of("G"));
        expected.put("d1", Set.of("D"));
        expected.put("secr", Set.of("A", "S", "E", "B", "G", "D"));
        expected.put("audit", Set.of("A", "S", "E", "B", "G", "D"));
        Map<String, Set<String>> stuck = new LinkedHashMap<>(expected);
        stuck.keySet().removeAll(Set.of("a1", "a2", "b1", "g1", "d1"));
        stuck.replaceAll(
                (column, things) -> things.stream().filter(t -> !t.equals("S")).collect(Collectors.toSet()));

        assertThat(listed(expected.keySet(), "/proposals?edition=uji", "id")).isEqualTo(ids(expected, proposals));
        assertThat(listed(expected.keySet(), "/proposals?edition=uji&limit=1", "id"))
                .isEqualTo(ids(expected, proposals));
        assertThat(listed(stuck.keySet(), "/proposals/stuck?edition=uji", "proposal", "id"))
                .isEqualTo(ids(stuck, proposals));
        assertThat(listed(Set.of("admG", "d1"), "/proposals?edition=uji&institution=" + Trial.BUMD, "id"))
                .isEqualTo(ids(Map.of("admG", Set.of("D"), "d1", Set.of("D")), proposals));
        assertThat(listed(Set.of("a2"), "/proposals?edition=uji&institution=" + Trial.A, "id"))
                .isEqualTo(ids(Map.of("a2", Set.of("S")), proposals));
        assertThat(listed(Set.of("secr"), "/proposals?edition=uji&state=DRAFT", "id"))
                .isEqualTo(ids(Map.of("secr", Set.of("A", "E", "G", "D")), proposals));
    }

    @Test
    void listsOfAccountsEditionsAndDocumentsHoldExactlyWhatTheCallerMaySee() {
        assertThat(listed(Set.of("admA", "secr", "audit"), "/institutions/" + Trial.A + "/members?limit=2", "name")
                        .values())
                .containsOnly(Set.of("admin-a", "unit-a1", "unit-a2", "mantan-a"));
        assertThat(listed(Set.of("admG", "secr"), "/institutions/" + Trial.BUMD + "/members", "name")
                        .values())
                .containsOnly(Set.of("unit-d1", "mantan-d"));
        assertThat(listed(Set.of("a1", "admB", "judge"), "/editions", "id").values())
                .containsOnly(Set.of("uji"));
        assertThat(listed(Set.of("secr", "audit"), "/editions", "id").values())
                .containsOnly(Set.of("uji", "rancangan"));
        assertThat(listed(Set.of("a1"), "/institutions", "id").values())
                .containsOnly(Set.of(Trial.A, Trial.B, Trial.CITY, Trial.BUMD));
        for (String column : List.of("a1", "admA")) {
            assertThat(cast.the(column)
                            .get("/proposals/" + cast.proposals.get("A") + "/documents")
                            .expect(200)
                            .value("documents", 0, "id"))
                    .isEqualTo(cast.documents.get("a1"));
        }
    }

    private Map<String, Set<String>> ids(Map<String, Set<String>> things, Map<String, String> ids) {
        Map<String, Set<String>> result = new HashMap<>();
        things.forEach((column, names) ->
                result.put(column, names.stream().map(ids::get).collect(Collectors.toSet())));
        return result;
    }

    /** What is at this place of every item, over all pages, for each column. */
    private Map<String, Set<String>> listed(Set<String> columns, String path, String... place) {
        Map<String, Set<String>> result = new HashMap<>();
        for (String column : columns) {
            Set<String> found = new TreeSet<>();
            String after = "";
            do {
                Answer page = cast.the(column).get(path + after).expect(200);
                List<?> items = (List<?>) page.value("items");
                for (Object item : items) {
                    Object here = item;
                    for (String step : place) {
                        here = ((Map<?, ?>) here).get(step);
                    }
                    assertThat(found.add((String) here))
                            .as("listed once: " + here + " at " + path + " for " + column)
                            .isTrue();
                }
                Object next = page.json().get("next");
                after = next == null ? "" : (path.contains("?") ? "&" : "?") + "after=" + next;
            } while (!after.isEmpty());
            result.put(column, found);
        }
        return result;
    }

    @Test
    void viewsHoldExactlyTheseFields() {
        String a = "/proposals/" + cast.proposals.get("A");
        String b = "/proposals/" + cast.proposals.get("B");
        String s = "/proposals/" + cast.proposals.get("S");
        String document = "/documents/" + cast.documents.get("a1");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("a1 /me", MEMBER + " unit.id unit.name");
        expected.put("admA /me", MEMBER);
        expected.put("judge /me", "email id name revoked role");
        expected.put("a1 " + a, in("proposal.", without(OUTLINE, "submitted")) + in("workspace.", WORKSPACE));
        expected.put(
                "b1 " + b, in("proposal.", without(OUTLINE, "submitted")) + in("workspace.", WORKSPACE + " notes"));
        expected.put("admA " + s, in("proposal.", OUTLINE) + in("workspace.", WORKSPACE));
        expected.put("a2 " + s, in("proposal.", OUTLINE) + in("workspace.", WORKSPACE));
        for (String watcher : List.of("secr", "audit")) {
            expected.put(watcher + " " + s, in("proposal.", OUTLINE));
            expected.put(watcher + " " + a, in("proposal.", DRAFT_FOR_OTHERS));
            expected.put(watcher + " " + b, in("proposal.", DRAFT_FOR_OTHERS));
            expected.put(watcher + " /proposals?edition=uji&state=DRAFT", in("items[].", DRAFT_FOR_OTHERS));
            expected.put(watcher + " /proposals?edition=uji&state=SUBMITTED", in("items[].", OUTLINE));
            expected.put(
                    watcher + " /proposals/stuck?edition=uji",
                    in("items[].proposal.", DRAFT_FOR_OTHERS) + in("items[].", "deadline hop past"));
            expected.put(
                    watcher + " /institutions/" + Trial.A + "/members", in("items[].", MEMBER + " unit.id unit.name"));
        }
        expected.put("admA /proposals?edition=uji&state=SUBMITTED", in("items[].", OUTLINE));
        expected.put("a1 /proposals?edition=uji", in("items[].", without(OUTLINE, "submitted")));
        expected.put("admA /proposals/preselection?edition=uji", "edition institution proposals[] reason version");
        expected.put(
                "secr /proposals/preselection?edition=uji&institution=" + Trial.A,
                "edition institution proposals[] reason version");
        expected.put("a1 " + a + "/documents", in("documents[].", DOCUMENT));
        expected.put("a1 " + document, DOCUMENT);
        expected.put("admA " + document + "/download", "expiresAt url");
        expected.put("a1 /institutions?limit=100", in("items[].", "id leftBehind name regionCode servedBy type"));
        expected.put("a1 /institutions/" + Trial.BUMD, "id leftBehind name regionCode servedBy type");
        expected.put(
                "a1 /innovations/" + Innovation.id(Trial.A, Trial.INNOVATION),
                "goals[] id institution region replicatingInstitutions replicatingUnits status title version "
                        + in("entries[].", "category group outcome year"));
        expected.put(
                "audit /history/imports/" + Trial.LIST,
                "faulty fileName id kept length linked requestedAt rows state unlinked");
        expected.put("a1 /editions", in("items[].", "id inForce newest"));
        expected.put(
                "admA /replications/" + cast.replication,
                "answerDue id institution plan requestedAt serviceUnits state title version "
                        + in("source.", "innovation institution title"));
        String published =
                "goals[] id institution.id institution.name institution.type region replicas replicatingInstitutions replicatingUnits status title ";
        String entry = "category group outcome year";
        expected.put(
                "nobody /public/innovations",
                "generation total facets[].name " + in("facets[].values[].", "count value") + in("items[].", published)
                        + in("items[].entries[].", entry));
        expected.put(
                "nobody /public/innovations/" + Innovation.id(Trial.A, Trial.INNOVATION),
                "generation " + in("innovation.", published) + in("innovation.entries[].", entry));
        expected.put("nobody /public/keys", in("keys[].", "alg crv kid kty use x y"));
        expected.put("nobody /public/editions/uji/checkpoint", "at edition root signed size");
        expected.put(
                "nobody /public/editions/uji/timeline",
                "edition now open[] zone " + in("windows[].", "name open label.en label.id")
                        + in("windows[].closes.", "at wib wit wita") + in("windows[].opens.", "at wib wit wita"));
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        expected.forEach((view, names) -> {
            String[] parts = view.split(" ", 2);
            fields.put(
                    view, Shape.of(cast.the(parts[0]).get(parts[1]).expect(200).json()));
            wanted.put(view, new TreeSet<>(List.of(names.strip().split(" +"))));
        });
        assertThat(fields).isEqualTo(wanted);
    }

    @Test
    void aReceiptTellsAStrangerWhatItSaysAndNoMore() {
        Answer verdict = trial.site
                .anyone()
                .post("/public/receipts/verification", Map.of("receipt", cast.receipt))
                .expect(200);

        assertThat(Shape.of(verdict.json()))
                .isEqualTo(new TreeSet<>(List.of((in(
                                        "receipt.",
                                        "edition formVersion group institution manifest proposal receivedAt signed tracking version")
                                + "fate ours")
                        .split(" +"))));
        assertThat(cast.secrets.keySet()).noneMatch(verdict.body()::contains);
    }

    @Test
    void anAccountRevokedAmidItsWorkIsOutAtItsNextRequest() {
        Person leaver = cast.the("revoked");
        String proposal = cast.proposals.get("E");

        List<Answer> answers = List.of(
                leaver.get("/me"),
                leaver.get("/editions"),
                leaver.get("/proposals/" + proposal),
                leaver.get("/proposals?edition=uji"),
                leaver.put("/proposals/" + proposal + "/answers/judul", 1, Map.of("value", "Masih")),
                // not even the answer it had before
                leaver.gateway().send(cast.lastChange()));

        assertThat(answers).extracting(AccessRoadTest::outcome).containsOnly("403 not-a-member");
    }

    private static String in(String prefix, String names) {
        return List.of(names.split(" +")).stream().map(name -> prefix + name).collect(Collectors.joining(" ", "", " "));
    }

    private static String without(String names, String prefix) {
        return List.of(names.split(" +")).stream()
                .filter(name -> !name.startsWith(prefix))
                .collect(Collectors.joining(" "));
    }
}
