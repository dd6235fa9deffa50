package id.sayembara.local.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(5 minutes)            | UTC          | 2025-06-03T10:04:59Z | 2025-06-03T10:05:00Z | 2025-06-03T10:05:00Z
            rate(5 minutes)            | UTC          | 2025-06-03T10:05:00Z | 2025-06-03T10:09:59Z |
            rate(1 hour)               | UTC          | 2025-06-03T10:05:00Z | 2025-06-03T13:09:59Z | 2025-06-03T13:00:00Z
            cron(0 8 * * ? *)          | UTC          | 2025-06-03T07:00:00Z | 2025-06-03T08:00:00Z | 2025-06-03T08:00:00Z
            cron(0 8 * * ? *)          | Asia/Jakarta | 2025-06-03T00:00:00Z | 2025-06-03T02:00:00Z | 2025-06-03T01:00:00Z
            cron(0/15 * * * ? *)       | UTC          | 2025-06-03T10:00:00Z | 2025-06-03T10:50:00Z | 2025-06-03T10:45:00Z
            cron(0 9 ? * MON-FRI *)    | UTC          | 2025-06-06T09:00:00Z | 2025-06-09T08:59:00Z |
            cron(0 9 ? * MON-FRI *)    | UTC          | 2025-06-06T09:00:00Z | 2025-06-09T09:00:00Z | 2025-06-09T09:00:00Z
            cron(30 6 1,15 JAN ? 2026) | UTC          | 2025-06-06T09:00:00Z | 2026-02-09T09:00:00Z | 2026-01-15T06:30:00Z
            """)
    void findsTheLastDueInstant(String expression, String zone, Instant after, Instant until, Instant due) {
        assertThat(ScheduleExpression.of(expression, zone).lastDue(after, until))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(5)", "cron(0 8 * * ?)", "cron(0 8 L * ? *)", "cron(99 8 * * ? *)", "every day"})
    void refusesAnExpressionItDoesNotKnow(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.of(expression, "UTC")).isInstanceOf(IllegalArgumentException.class);
    }
}
