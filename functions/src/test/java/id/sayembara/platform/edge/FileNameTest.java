package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static String read(String name) {
        Fields fields = Fields.of(CanonicalJson.write(Map.of("fileName", name)));
        String text = FileName.read(fields, "fileName");
        fields.done();
        return text;
    }

    @Test
    void takesNamesAsPeopleGiveThem() {
        assertThat(read("Surat Pernyataan (final) v2.pdf")).isEqualTo("Surat Pernyataan (final) v2.pdf");
        assertThat(read("ꦱꦸꦫꦠ꧀ 証明 ملف.pdf")).isEqualTo("ꦱꦸꦫꦠ꧀ 証明 ملف.pdf");
        assertThat(read("keluarga \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67.png"))
                .hasSize(21);
        assertThat(read("n".repeat(200))).hasSize(200);
    }

    @Test
    void composesWhatSomeSystemsTakeApart() {
        assertThat(read("Cafe\u0301.pdf")).isEqualTo("Caf\u00e9.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1.pdf",
                "a\tb.pdf",
                "gepj\u202efdp.exe",
                "a\u2066b.pdf",
                "a\u200bb.pdf",
                "a\u2028b.pdf",
                "a\u0085b.pdf",
                "a\ue000b.pdf",
                "../../etc/passwd",
                "C:\\\\windows\\\\a.pdf",
                ".",
                "..",
                "",
                "   "
            })
    void refusesNamesThatHideWhatTheyAre(String name) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.findings())
                                .singleElement()
                                .satisfies(f -> assertThat(f.pointer()).isEqualTo("/fileName")));
    }

    @Test
    void refusesALongName() {
        assertThatThrownBy(() -> read("n".repeat(201))).isInstanceOf(Refusal.class);
    }
}
