package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Sapa Warga", "a\tb\r\nc", "\ud83d\ude00", "\u00e9\u0e01\u4e2d"})
    void takesWhatPeopleWrite(String text) {
        assertThat(PlainText.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\u0007b", "\u001b[31m", "\u007f", "\u0085", "\ud83d", "a\ude00"})
    void takesNothingElse(String text) {
        assertThat(PlainText.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n", "\u00a0", "\u200b", "\u202e\u2066", "\u3164", "\ufe0f\u2028 \u3000"})
    void knowsWhereNothingCanBeSeen(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(PlainText.stripped(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a", "\u200b1", "\ud83d\ude00", "\ua98f", "\u2764\ufe0f"})
    void knowsWhereSomethingCan(String text) {
        assertThat(PlainText.isBlank(text)).isFalse();
        assertThat(PlainText.stripped(" " + text + "\n")).isEqualTo(text);
    }
}
