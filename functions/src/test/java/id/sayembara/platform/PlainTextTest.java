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
}
