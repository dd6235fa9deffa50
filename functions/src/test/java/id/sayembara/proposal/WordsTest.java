package id.sayembara.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("R14")
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0",
                "` \t\n `|0",
                "`satu`|1",
                "`anak-anak bermain`|2",
                "`dan/atau`|1",
                "`Rp1.250.000,75 per bulan`|3",
                "`2019–2021`|1",
                "`kota – desa`|2",
                "`kota—desa`|2",
                "`- butir satu\n- butir dua`|4",
                "`• 85,5 %`|1",
                "`a\u00a0b\u2003c\u3000d`|4",
                "`satu\u200bdua`|2",
                "`\"kutipan\" (dalam kurung)`|3",
                "`résumé naïf`|2",
                "`e\u0301tat`|1",
                "`公共服务`|4",
                "`😀 👍`|0",
                "`ꦲꦤꦕꦫꦏ`|1"
            })
    void countsAsWritersDo(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @Property(tries = 200)
    void joiningTextsBySpaceAddsTheirWords(@ForAll String one, @ForAll String other) {
        assertThat(Words.count(one + " " + other)).isEqualTo(Words.count(one) + Words.count(other));
    }

    @Property(tries = 100)
    void spacesNeverCount(
            @ForAll @IntRange(min = 1, max = 50) int words, @ForAll @IntRange(min = 1, max = 5) int spaces) {
        String text = ("kata" + " ".repeat(spaces)).repeat(words);

        assertThat(Words.count(text)).isEqualTo(words);
    }
}
