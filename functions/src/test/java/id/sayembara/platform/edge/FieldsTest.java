package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.sayembara.platform.Finding;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void namesEveryFieldAtFaultAtOnce() {
        Fields fields = Fields.of(
                "{\"title\":7,\"notes\":\"abcdef\",\"count\":11,\"role\":\"KING\",\"list\":[\"a\",5],\"x/y\":1,\"bad\":\"\\ud800\"}");
        fields.text("title", 1, 10);
        fields.text("notes", 1, 5);
        fields.text("absent", 1, 5);
        fields.whole("count", 1, 10);
        fields.choice("role", Role.class);
        fields.texts("list", 5, 1, 5);
        fields.text("bad", 1, 5);

        assertThatThrownBy(fields::done).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(PlatformProblem.INVALID_FIELDS);
            assertThat(refusal.findings())
                    .extracting(Finding::pointer, Finding::code)
                    .containsExactlyInAnyOrder(
                            tuple("/title", "wrong-type"),
                            tuple("/notes", "too-long"),
                            tuple("/absent", "missing"),
                            tuple("/count", "out-of-bounds"),
                            tuple("/role", "not-a-choice"),
                            tuple("/list/1", "wrong-type"),
                            tuple("/bad", "not-text"),
                            tuple("/x~1y", "unknown-field"));
        });
    }

    @Test
    void namesEveryFieldAtFaultInTheObjectsOfAList() {
        Fields fields =
                Fields.of("{\"all\":[{\"title\":7},5,{\"title\":\"a\",\"more\":1}],\"many\":[{},{}],\"text\":\"a\"}");
        assertThat(fields.each("all", 3, one -> one.text("title", 1, 10))).hasSize(2);
        assertThat(fields.each("many", 1, one -> one)).isEmpty();
        assertThat(fields.each("text", 1, one -> one)).isEmpty();
        assertThat(fields.each("absent", 1, one -> one)).isEmpty();

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::pointer, Finding::code)
                                .containsExactlyInAnyOrder(
                                        tuple("/all/0/title", "wrong-type"),
                                        tuple("/all/1", "wrong-type"),
                                        tuple("/all/2/more", "unknown-field"),
                                        tuple("/many", "too-many"),
                                        tuple("/text", "wrong-type"),
                                        tuple("/absent", "missing")));
    }

    @Test
    void keepsEveryBoundAtBothItsEnds() {
        Fields fields = Fields.of("{\"short\":\"a\",\"nul\":\"a\\u0000b\",\"few\":0,\"list\":[\"a\",\"b\",\"c\"]}");
        fields.text("short", 2, 10);
        fields.text("nul", 1, 10);
        fields.whole("few", 1, 10);
        fields.texts("list", 2, 1, 5);

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::pointer, Finding::code)
                                .containsExactlyInAnyOrder(
                                        tuple("/short", "too-short"),
                                        tuple("/nul", "not-text"),
                                        tuple("/few", "out-of-bounds"),
                                        tuple("/list", "too-many")));
    }

    @Test
    void takesNoTextInWhichNothingCanBeSeen() {
        Fields fields = Fields.of("{\"name\":\"\\u200b\\u00a0\",\"notes\":\"\\u202e\"}");
        fields.text("name", 1, 10);
        fields.text("notes", 0, 10);

        assertThatThrownBy(fields::done)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::pointer, Finding::code)
                                .containsExactly(tuple("/name", "too-short")));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        Fields fields = Fields.of("{\"title\":\"  \ud83d\ude00\ud83d\ude00\ud83d\ude00  \"}");

        assertThat(fields.text("title", 1, 3)).isEqualTo("\ud83d\ude00\ud83d\ude00\ud83d\ude00");
        fields.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "nul", "{'a':1}"})
    void refusesWhatIsNotOneJsonObject(String body) {
        assertThatThrownBy(() -> Fields.of(body))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.UNPARSABLE_BODY));
    }

    @Test
    void refusesADeepTreeWithoutFallingOver() {
        assertThatThrownBy(() -> Fields.of("{\"a\":" + "[".repeat(100_000) + "}"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Fields.of("{\"a\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(Refusal.class);
    }
}
