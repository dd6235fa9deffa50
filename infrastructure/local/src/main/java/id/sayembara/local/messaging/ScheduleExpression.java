package id.sayembara.local.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a schedule is due: {@code rate(5 minutes)}, counted from the epoch, or {@code cron(m h dom mon dow year)} with
 * lists, ranges, steps and names. {@code L}, {@code W} and {@code #} are not known.
 */
public sealed interface ScheduleExpression {

    /** The last due instant in {@code (after, until]}, or null. */
    Instant lastDue(Instant after, Instant until);

    /** @throws IllegalArgumentException for an expression the local cloud does not know */
    static ScheduleExpression of(String text, String zone) {
        Matcher rate = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)").matcher(text);
        if (rate.matches()) {
            long count = Long.parseLong(rate.group(1));
            ChronoUnit unit = ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S");
            return new Rate(Duration.of(count, unit));
        }
        Matcher cron = Pattern.compile("cron\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)\\)")
                .matcher(text);
        if (cron.matches()) {
            return new Cron(
                    field(cron.group(1), 0, 59, List.of()),
                    field(cron.group(2), 0, 23, List.of()),
                    field(cron.group(3), 1, 31, List.of()),
                    field(cron.group(4), 1, 12, Cron.MONTHS),
                    field(cron.group(5), 1, 7, Cron.DAYS),
                    field(cron.group(6), 1970, 2199, List.of()),
                    ZoneId.of(zone));
        }
        throw new IllegalArgumentException("unknown schedule expression " + text);
    }

    private static BitSet field(String text, int from, int to, List<String> names) {
        BitSet bits = new BitSet();
        for (String part : text.split(",")) {
            Matcher matcher =
                    Pattern.compile("(\\*|\\?|(\\w+)(?:-(\\w+))?)(?:/(\\d+))?").matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("unknown in a cron expression: " + part);
            }
            boolean all = matcher.group(2) == null;
            int low = all ? from : number(matcher.group(2), names);
            int step = matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4));
            int high = all || matcher.group(3) == null && matcher.group(4) != null
                    ? to
                    : number(matcher.group(3) == null ? matcher.group(2) : matcher.group(3), names);
            if (low < from || high > to || low > high || step < 1) {
                throw new IllegalArgumentException("out of range in a cron expression: " + part);
            }
            for (int value = low; value <= high; value += step) {
                bits.set(value);
            }
        }
        return bits;
    }

    private static int number(String text, List<String> names) {
        int index = names.indexOf(text.toUpperCase(Locale.ROOT));
        try {
            return index >= 0 ? index + 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("unknown in a cron expression: " + text, e);
        }
    }

    /** Every so long. */
    record Rate(Duration every) implements ScheduleExpression {
        @Override
        public Instant lastDue(Instant after, Instant until) {
            long step = every.toMillis();
            Instant due = Instant.ofEpochMilli(Math.floorDiv(until.toEpochMilli(), step) * step);
            return due.isAfter(after) ? due : null;
        }
    }

    /** At the minutes all fields allow; days of the week count from Sunday, 1. */
    record Cron(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, BitSet years, ZoneId zone)
            implements ScheduleExpression {

        private static final List<String> MONTHS =
                List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
        private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

        @Override
        public Instant lastDue(Instant after, Instant until) {
            ZonedDateTime time = until.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
            while (time.toInstant().isAfter(after)) {
                if (!years.get(time.getYear())
                        || !months.get(time.getMonthValue())
                        || !days.get(time.getDayOfMonth())
                        || !weekdays.get(time.getDayOfWeek().getValue() % 7 + 1)) {
                    time = time.truncatedTo(ChronoUnit.DAYS).minusMinutes(1);
                } else if (!hours.get(time.getHour())) {
                    time = time.truncatedTo(ChronoUnit.HOURS).minusMinutes(1);
                } else if (!minutes.get(time.getMinute())) {
                    time = time.minusMinutes(1);
                } else {
                    return time.toInstant();
                }
            }
            return null;
        }
    }
}
