package id.sayembara.competition;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When those who hold an unfinished proposal are reminded.
 *
 * @param leads how long before a closing, the longest first
 * @param from when offices open, in the edition's zone
 * @param until when offices close
 */
public record Reminders(List<Duration> leads, LocalTime from, LocalTime until) {
    public Reminders {
        leads = List.copyOf(leads);
    }
}
