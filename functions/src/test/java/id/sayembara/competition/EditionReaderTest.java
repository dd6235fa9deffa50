package id.sayembara.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.sayembara.competition.edge.EditionFiles;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of meaning is found, with its place. */
class EditionReaderTest {
    static final String SMALL = """
            id: small
            name: { id: Kecil, en: Small }
            theme: { id: Tema, en: Theme }
            legalBasis: none
            rememberUntil: "2025-12-31T00:00:00+07:00"
            timeline:
              zone: Asia/Jakarta
              windows:
                - { name: drafting, label: { id: a, en: b }, opens: "2025-04-01T00:00:00+07:00", closes: "2025-05-01T00:00:00+07:00" }
                - { name: submission, label: { id: a, en: b }, opens: "2025-04-01T00:00:00+07:00", closes: "2025-05-03T00:00:00+07:00" }
                - { name: screening, label: { id: a, en: b }, opens: "2025-05-04T00:00:00+07:00", closes: "2025-06-01T00:00:00+07:00" }
                - { name: evaluation, label: { id: a, en: b }, opens: "2025-06-02T00:00:00+07:00", closes: "2025-07-01T00:00:00+07:00" }
                - { name: rating, label: { id: a, en: b }, opens: "2025-06-02T00:00:00+07:00", closes: "2025-07-01T00:00:00+07:00" }
            categories:
              - { id: health, label: { id: a, en: b } }
            caps:
              - { groups: [general], most: 15 }
            groups:
              - id: general
                label: { id: Umum, en: General }
                minimumAge: P2Y
                bars:
                  - { id: won, label: { id: a, en: b }, kind: RECOGNISED, reached: WINNERS, awards: [Top 45], times: 2 }
                  - { id: guests, label: { id: a, en: b }, kind: UNINVITED, institutions: [prov-11] }
                  - { id: replicas, label: { id: a, en: b }, kind: UNSOURCED }
                form:
                  - { id: title, label: { id: a, en: b }, kind: TEXT, meaning: TITLE, mostCharacters: 255 }
                  - { id: before, label: { id: a, en: b }, kind: TEXT, meaning: FORMER_TITLE, required: false, mostCharacters: 255 }
                  - { id: start, label: { id: a, en: b }, kind: DATE, meaning: START_DATE }
                  - { id: category, label: { id: a, en: b }, kind: CHOICE, meaning: CATEGORY }
                  - { id: asks, label: { id: a, en: b }, kind: YES_NO }
                  - { id: more, label: { id: a, en: b }, kind: TEXT, mostCharacters: 100, askedWhen: { question: asks, equals: true } }
                  - { id: story, label: { id: a, en: b }, kind: TEXT, mostCharacters: 1000, mostWords: 200, weight: 60 }
                  - { id: proof, label: { id: a, en: b }, kind: DOCUMENTS, weight: "39.5", attachments: { least: 0, most: 2, largest: 100, types: [application/pdf] } }
                  - { id: rest, label: { id: a, en: b }, kind: TEXT, mostCharacters: 10, weight: "0.50" }
                evaluation:
                  readings: 2
                  scale: { least: 0, most: 100, step: "0.5" }
                  passingGrade: 85
                  tieBreaks: [proven, told]
                  rubric:
                    - { id: told, label: { id: a, en: b }, weight: "60", question: story, comment: REQUIRED }
                    - id: shown
                      label: { id: a, en: b }
                      weight: 40
                      criteria:
                        - { id: proven, label: { id: a, en: b }, weight: 75, question: proof, comment: NONE }
                        - { id: ended, label: { id: a, en: b }, weight: 25 }
            conflicts: [INSTITUTION, REGION]
            screening:
              reasons:
                - { id: too-young, label: { id: a, en: b } }
            selection:
              finalists:
                - { groups: [ general ], most: 99 }
              priority: REPLICATED
            reminders:
              leads: [P7D, PT24H]
              officeHours: { from: "08:00", until: "14:00" }
            rating:
              scale: { least: 1, most: 5, step: 1 }
              weight: 15
              limits: { person: 20, address: 300, codes: 6 }
              quarantine:
                alike: 90
                network: 20
                burst: { ratings: 21, minutes: 10, fresh: 30 }
                hand: { ratings: 12, minutes: 3 }
                own: [ { institution: kota-3578, domain: surabaya.go.id } ]
            awards:
              issuer: { id: a, en: b }
              office: { id: a, en: b }
              kinds:
                - { id: finalist, label: { id: a, en: b }, stage: FINALISTS, bearers: [INSTITUTION, UNIT, INNOVATOR], validity: P5Y }
                - { id: winner, label: { id: a, en: b }, stage: WINNERS, bearers: [INNOVATOR] }
            """;

    private static List<Finding> faults(String from, String to) {
        assertThat(SMALL).contains(from);
        return EditionFiles.read(SMALL.replace(from, to)).all();
    }

    @Test
    void readsASoundEdition() {
        assertThat(EditionFiles.read(SMALL).all()).isEmpty();
        assertThat(EditionFiles.read(SMALL).edition()).isPresent();
    }

    @ParameterizedTest
    @Rule({"R14", "R8", "R1", "R10"})
    @CsvSource(delimiter = '|', textBlock = """
            weight: 60                                | weight: 61                        | /groups/0/form                    | weights-not-100
            weight: "0.50"                            | weight: "0.49"                    | /groups/0/form                    | weights-not-100
            id: more                                  | id: asks                          | /groups/0/form/5/id               | twice
            question: asks                            | question: story                   | /groups/0/form/5/askedWhen        | no-such-question
            question: asks                            | question: title                   | /groups/0/form/5/askedWhen        | no-such-answer
            equals: true                              | equals: maybe                     | /groups/0/form/5/askedWhen        | no-such-answer
            groups: [general]                         | groups: [others]                  | /caps/0/groups                    | no-such-group
            name: drafting                            | name: writing                     | /timeline/windows                 | window-missing
            name: submission                          | name: drafting                    | /timeline/windows/1/name          | twice
            closes: "2025-05-01T00:00:00+07:00"       | closes: "2025-04-01T00:00:00+07:00" | /timeline/windows/0/closes      | not-after-opening
            closes: "2025-05-01T00:00:00+07:00"       | closes: "2025-05-03T00:00:01+07:00" | /timeline/windows/0/closes      | hops-out-of-order
            name: drafting, label: { id: a, en: b }, opens: "2025-04-01T00:00:00+07:00" | name: drafting, label: { id: a, en: b }, opens: "2025-04-01T00:00:01+07:00" | /timeline/windows/0/opens | hops-out-of-order
            closes: "2025-05-01T00:00:00+07:00"       | closes: "2025-05-01T00:00:00+08:00" | /timeline/windows/0/closes      | foreign-offset
            closes: "2025-05-01T00:00:00+07:00"       | closes: "2025-04-31T00:00:00+07:00" | /timeline/windows/0/closes      | no-such-time
            zone: Asia/Jakarta                        | zone: Asia/Jakartaa               | /timeline/zone                    | no-such-zone
            rememberUntil: "2025-12-31                | rememberUntil: "2025-04-30        | /rememberUntil                    | too-early
            kind: DATE, meaning: START_DATE           | kind: DATE                        | /groups/0/form                    | meaning-missing
            FORMER_TITLE, required: false, mostCharacters: 255 | FORMER_TITLE, required: false, mostCharacters: 256 | /groups/0/form/1/mostCharacters | out-of-bounds
            kind: TEXT, meaning: FORMER_TITLE, required: false, mostCharacters: 255 | kind: DATE, meaning: FORMER_TITLE | /groups/0/form/1/kind | wrong-kind
            id: guests                                | id: won                           | /groups/0/bars/1/id               | twice
            reached: WINNERS, awards                  | awards                            | /groups/0/bars/0/reached          | part-missing
            kind: UNINVITED, institutions: [prov-11]  | kind: UNINVITED                   | /groups/0/bars/1/institutions     | part-missing
            kind: UNSOURCED                           | kind: UNSOURCED, times: 1         | /groups/0/bars/2/times            | part-unused
            kind: UNSOURCED                           | kind: UNSOURCED, institutions: [x] | /groups/0/bars/2/institutions    | part-unused
            kind: UNINVITED                           | kind: UNINVITED, awards: [Top 45] | /groups/0/bars/1/awards           | part-unused
            kind: YES_NO                              | kind: DATE, meaning: START_DATE   | /groups/0/form/4/meaning          | twice
            kind: DATE, meaning: START_DATE           | kind: YES_NO, meaning: START_DATE | /groups/0/form/2/kind             | wrong-kind
            kind: DATE, meaning: START_DATE           | kind: DATE, meaning: START_DATE, required: false | /groups/0/form/2/required | must-be-required
            mostCharacters: 255                       | mostCharacters: 256               | /groups/0/form/0/mostCharacters   | out-of-bounds
            mostCharacters: 1000,                     |                                   | /groups/0/form/6/mostCharacters   | part-missing
            kind: YES_NO                              | kind: CHOICE                      | /groups/0/form/4/choices          | part-missing
            kind: YES_NO                              | kind: YES_NO, mostWords: 3        | /groups/0/form/4/mostWords        | part-unused
            kind: DOCUMENTS, weight                   | kind: YES_NO, weight              | /groups/0/form/7/attachments      | part-unused
            least: 0                                  | least: 3                          | /groups/0/form/7/attachments/least | out-of-bounds
            minimumAge: P2Y                           | minimumAge: P2Y\\n    sourceRequired: true | /groups/0/sourceRequired | meaning-missing
            weight: 40                                | weight: 41                        | /groups/0/evaluation/rubric       | weights-not-100
            weight: 75                                | weight: "74.99"                   | /groups/0/evaluation/rubric/1/criteria | weights-not-100
            weight: "60", question                    | weight: "59.99", question         | /groups/0/evaluation/rubric/0/weight | weights-differ
            question: proof                           | question: prof                    | /groups/0/evaluation/rubric/1/criteria/0/question | no-such-question
            id: ended                                 | id: told                          | /groups/0/evaluation/rubric/1/criteria/1/id | twice
            weight: 40                                | weight: 40\\n          comment: NONE | /groups/0/evaluation/rubric/1/comment | part-unused
            tieBreaks: [proven                        | tieBreaks: [shown                 | /groups/0/evaluation/tieBreaks/0  | no-such-criterion
            passingGrade: 85                          | passingGrade: "100.01"            | /groups/0/evaluation/passingGrade | out-of-bounds
            most: 100, step                           | most: 0, step                     | /groups/0/evaluation/scale/most   | out-of-bounds
            step: "0.5"                               | step: 0                           | /groups/0/evaluation/scale/step   | no-whole-steps
            step: "0.5"                               | step: 3                           | /groups/0/evaluation/scale/step   | no-whole-steps
            groups: [ general ]                       | groups: [ others ]                | /selection/finalists/0/groups     | no-such-group
            leads: [P7D, PT24H]                       | leads: [P7D, PT24H, P1D]          | /reminders/leads/2                | not-descending
            leads: [P7D, PT24H]                       | leads: [P7D, P8D]                 | /reminders/leads/1                | not-descending
            leads: [P7D, PT24H]                       | leads: [P7D, P0D]                 | /reminders/leads/1                | not-descending
            until: "14:00"                            | until: "08:00"                    | /reminders/officeHours/until      | not-after-opening
            name: rating                              | name: votes                       | /rating                           | window-missing
            weight: 15                                | weight: "100.01"                  | /rating/weight                    | out-of-bounds
            most: 5, step: 1                          | most: 1, step: 1                  | /rating/scale/most                | out-of-bounds
            domain: surabaya.go.id } ]                | domain: surabaya.go.id }, { institution: a, domain: surabaya.go.id } ] | /rating/quarantine/own/1/domain | twice
            id: winner                                | id: finalist                      | /awards/kinds/1/id                | twice
            validity: P5Y                             | validity: P0Y                     | /awards/kinds/0/validity          | out-of-bounds
            name: screening                           | name: sifting                     | /timeline/windows                 | window-missing
            name: evaluation                          | name: judging                     | /timeline/windows                 | window-missing
            opens: "2025-06-02T00:00:00+07:00"        | opens: "2025-05-04T00:00:00+07:00" | /timeline/windows/3/opens        | stages-out-of-order
            legalBasis: none                          | legalBasis: none\\nprovisional: { theem: no } | /provisional/theem     | no-such-field
            """)
    void findsAFaultOfMeaning(String from, String to, String pointer, String code) {
        List<Finding> faults = faults(from, to == null ? "" : to.replace("\\n", "\n"));

        assertThat(faults).extracting(Finding::pointer, Finding::code).contains(tuple(pointer, code));
        assertThat(faults).allSatisfy(f -> assertThat(f.facts()).containsKeys("line", "column"));
    }

    @Test
    void saysTheLineAndTheColumnOfAFault() {
        List<Finding> faults = faults("weight: 60", "weight: sixty");

        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.pointer()).isEqualTo("/groups/0/form/6/weight");
            assertThat(f.facts()).containsEntry("line", 33).containsEntry("column", 105);
        });
    }

    @Test
    @Rule("R18")
    void findsEveryFaultAtOnceInTheOrderOfTheText() {
        String bad = SMALL.replace("legalBasis: none", "legalBasis: 5")
                .replace("most: 15", "most: 0")
                .replace("kind: YES_NO", "kind: MAYBE")
                .replace("minimumAge: P2Y", "minimumAge: 2 years\n    colour: red");

        assertThat(EditionFiles.read(bad).all())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        tuple("/legalBasis", "wrong-type"),
                        tuple("/caps/0/most", "out-of-bounds"),
                        tuple("/groups/0/minimumAge", "wrong-form"),
                        tuple("/groups/0/colour", "unknown-field"),
                        tuple("/groups/0/form/4/kind", "not-a-choice"));
    }

    @Test
    void aFaultOfShapeIsNotFollowedByFaultsThatItCauses() {
        List<Finding> faults = faults("weight: 60", "weight: -1");

        assertThat(faults).extracting(Finding::code).containsExactly("wrong-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakartaa", "+07:00", "5"})
    void momentsAreNotHeldAgainstAZoneThatIsNone(String zone) {
        List<Finding> faults = faults("zone: Asia/Jakarta", "zone: " + zone);

        assertThat(faults).extracting(Finding::pointer).containsExactly("/timeline/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "a\\x07", "\\uD800", "\\x1b[31m"})
    void whatIsNoTextIsAFaultWhereverPeopleRead(String text) {
        assertThat(faults("en: Small", "en: \"" + text + "\""))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/name/en", "not-text"));
        assertThat(faults("legalBasis: none", "legalBasis: none\nprovisional: { theme: \"" + text + "\" }"))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/provisional/theme", "not-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\\u200b", "\\u202e\\u00a0"})
    void aTextInWhichNothingCanBeSeenIsAFault(String text) {
        assertThat(faults("en: Small", "en: \"" + text + "\""))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/name/en", "blank"));
    }
}
