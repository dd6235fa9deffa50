package id.sayembara.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("R13")
class TitleKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siap antar",
                "SIAP ANTAR",
                "  Siap   Antar ",
                "Siap-Antar!",
                "SIAPANTAR",
                "“Siap Antar”",
                "S.I.A.P. A.N.T.A.R.",
                "Síap Àntar",
                "Si\u0301ap Antar",
                "Ｓｉａｐ　Ａｎｔａｒ",
                "Siap\u00a0Antar",
                "Si\u00adap\u200b Antar",
                "Siap\ufe0f Antar",
                "Siap Antar \u2764\ufe0f",
                "Siap\udb40\udd00 Antar",
                "Si\u3164ap \u115fAntar\uffa0",
                "Siap\u17b4 An\u180btar",
                "S\u1ab0iap An\u1dc4tar\u20d7",
                "Siap Antar\ufe20"
            })
    void findsTheSameTitleInAnyDress(String title) {
        assertThat(TitleKey.of(title)).isEqualTo(TitleKey.of("Siap Antar"));
    }

    @Test
    void foldsLettersWithSeveralFormsAndLettersMadeForShow() {
        assertThat(TitleKey.of("Straße")).isEqualTo(TitleKey.of("STRASSE"));
        // bold letters of mathematics have no other case of their own
        assertThat(TitleKey.of("\ud835\udc12\ud835\udc08\ud835\udc00\ud835\udc0f"))
                .isEqualTo(TitleKey.of("siap"));
    }

    @Test
    void keepsDifferentTitlesApart() {
        assertThat(TitleKey.of("Siap Antar 2")).isNotEqualTo(TitleKey.of("Siap Antar"));
        assertThat(TitleKey.of("Siap Antar 2")).isEqualTo(TitleKey.of("Siap Antar ２"));
        assertThat(TitleKey.of("!!!")).isNotEqualTo(TitleKey.of("???"));
        // vowel signs are part of Javanese words
        assertThat(TitleKey.of("ꦏꦶ")).isNotEqualTo(TitleKey.of("ꦏꦸ"));
    }

    @Property(tries = 300)
    void ignoresCaseSpacesAndForm(@ForAll String title) {
        String spaced = " " + title + "  ";

        assertThat(TitleKey.of(spaced)).isEqualTo(TitleKey.of(title));
        assertThat(TitleKey.normalised(Normalizer.normalize(title, Normalizer.Form.NFD)))
                .isEqualTo(TitleKey.normalised(Normalizer.normalize(title, Normalizer.Form.NFC)));
    }

    @Property(tries = 300)
    void ignoresCaseOfLatinTitles(@ForAll @AlphaChars String title) {
        assertThat(TitleKey.of(title.toUpperCase(Locale.ROOT))).isEqualTo(TitleKey.of(title.toLowerCase(Locale.ROOT)));
    }
}
