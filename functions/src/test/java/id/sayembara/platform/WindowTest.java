package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Instant opens = Instant.parse("2025-04-08T00:00:00Z");
    private final Instant closes = Instant.parse("2025-06-03T16:59:00Z");
    private final Window window = new Window("submission", opens, closes);

    @Test
    void isOpenFromItsFirstTickToTheLastBeforeClosing() {
        assertThat(window.contains(opens.minusMillis(1))).isFalse();
        assertThat(window.contains(opens)).isTrue();
        assertThat(window.contains(closes.minusMillis(1))).isTrue();
        assertThat(window.contains(closes)).isFalse();
        assertThat(window.contains(closes.plusMillis(1))).isFalse();
    }

    @Test
    void neverOverlapsNorMissesWhereTwoTouch() {
        Window next = new Window("evaluation", closes, closes.plusSeconds(60));
        for (Instant at : new Instant[] {closes.minusMillis(1), closes, closes.plusMillis(1)}) {
            assertThat(window.contains(at)).isNotEqualTo(next.contains(at));
        }
    }

    @Test
    void mustOpenBeforeItCloses() {
        assertThatThrownBy(() -> new Window("never", closes, closes)).isInstanceOf(IllegalArgumentException.class);
    }
}
