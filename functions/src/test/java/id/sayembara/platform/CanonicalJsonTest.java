package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsNamesByUtf16UnitsAsRfc8785Does() {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("\u20ac", 1);
        names.put("\r", 2);
        names.put("\ufb33", 3);
        names.put("1", 4);
        names.put("\ud83d\ude00", 5);
        names.put("\u0080", 6);
        names.put("\u00f6", 7);

        assertThat(CanonicalJson.write(names))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(-(1L << 53))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write("a\ude00b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanonicalJson.write((1L << 53) - 1)).isEqualTo("9007199254740991");
    }

    /** An independent implementation of RFC 8785 finds every text we write already canonical. */
    @Property(tries = 500)
    void agreesWithAnIndependentCanonicalizer(@ForAll("trees") Map<String, Object> tree) throws IOException {
        String ours = CanonicalJson.write(tree);

        assertThat(new JsonCanonicalizer(ours).getEncodedString()).isEqualTo(ours);
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<String> texts =
                Arbitraries.strings().all().ofMaxLength(12).map(s -> s.replaceAll("[\\ud800-\\udfff]", "\ud83d\ude00"));
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.longs()
                        .between(-9007199254740991L, 9007199254740991L)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.just(null));
        Arbitrary<Object> lists = leaves.list().ofMaxSize(4).map(list -> (Object) new ArrayList<>(list));
        Arbitrary<Object> values = Arbitraries.oneOf(
                leaves, lists, Arbitraries.maps(texts, leaves).ofMaxSize(4).asGeneric());
        return Arbitraries.maps(texts, values).ofMaxSize(6);
    }

    @Test
    void keepsTheOrderOfLists() {
        assertThat(CanonicalJson.write(Arrays.asList("b", "a", null, List.of())))
                .isEqualTo("[\"b\",\"a\",null,[]]");
    }
}
