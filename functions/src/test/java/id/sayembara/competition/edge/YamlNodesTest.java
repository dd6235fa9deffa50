package id.sayembara.competition.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Notation;
import id.sayembara.platform.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodesTest {

    private static List<String> codes(String yaml) {
        return YamlNodes.read(yaml).faults().stream().map(Finding::code).toList();
    }

    @Test
    void readsPlainData() {
        Notation.Written written = YamlNodes.read("{ a: 1, b: [true, null, ~, text, '1'], c: \"x\", d: no }");

        assertThat(written.faults()).isEmpty();
        assertThat(written.root().orElseThrow().tree())
                .asString()
                .isEqualTo("{a=1, b=[true, null, ~, text, 1], c=x, d=no}");
    }

    @Test
    void refusesAnchorsAndAliasesInsteadOfFollowingThem() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(codes(bomb.toString())).hasSize(60 + 59 * 2).containsOnly("anchor");
    }

    @Test
    void refusesANameGivenTwice() {
        assertThat(YamlNodes.read("a: 1\nb: 2\na: 3").faults()).singleElement().satisfies(f -> {
            assertThat(f.pointer()).isEqualTo("/a");
            assertThat(f.code()).isEqualTo("twice");
            assertThat(f.facts()).isEqualTo(Map.of("line", 3, "column", 1));
        });
    }

    @Test
    void refusesTags() {
        assertThat(codes("a: !!java.net.URL [x]")).containsExactly("tag");
        assertThat(codes("a: !!str 1")).containsExactly("tag");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(codes("[".repeat(5_000) + "]".repeat(5_000))).containsExactly("too-deep");
    }

    @Test
    void refusesWhatHasTooManyValues() {
        assertThat(codes("[" + "1,".repeat(30_000) + "1]")).containsExactly("too-many-values");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(codes("a: \"" + "x".repeat(400_000) + "\"")).containsExactly("not-yaml");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(codes("a: 1\n---\nb: 2")).containsExactly("second-document");
    }

    @Test
    void saysWhereTheTextStopsBeingYaml() {
        assertThat(YamlNodes.read("a: 1\nb: [2").faults()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("not-yaml");
            assertThat(f.facts()).containsEntry("line", 2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a remark",
                "\u0000",
                "a: \u0007",
                "\uFFFE",
                "? [x] : y",
                "%YAML 9.9\n---\na: 1",
                "- \t- x",
                "{",
                "*a",
                "@",
                "&"
            })
    void answersHostileTextWithFaultsAndNeverBreaks(String yaml) {
        assertThat(YamlNodes.read(yaml).faults()).isNotEmpty();
    }
}
