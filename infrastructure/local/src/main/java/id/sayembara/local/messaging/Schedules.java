package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.CompetitionClock;
import id.sayembara.local.Json;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.Cloud.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Calls functions when the competition clock passes a due minute, whether it goes by itself or is moved. A jump over
 * many due minutes calls once: a scheduler that slept does not make up for what it missed.
 */
public final class Schedules implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(500);

    private record Timer(Schedule schedule, ScheduleExpression expression, AsyncCalls calls) {}

    private final CompetitionClock clock;
    private final List<Timer> timers = new ArrayList<>();
    private final Cloud cloud;
    private final Worker worker;
    private Instant last;

    /** @param calls asynchronous calls by the function's ARN */
    public Schedules(Cloud cloud, Map<String, AsyncCalls> calls, CompetitionClock clock) {
        this.cloud = cloud;
        this.clock = clock;
        for (Cloud.Function function : cloud.functions()) {
            for (Schedule schedule : function.schedules()) {
                if (schedule.expression() != null) {
                    timers.add(new Timer(
                            schedule,
                            ScheduleExpression.of(schedule.expression(), schedule.zone()),
                            calls.get(function.arn())));
                }
            }
        }
        this.last = clock.instant();
        this.worker = new Worker("schedules", () -> {
            pass(clock.instant());
            Thread.sleep(TICK);
        });
    }

    public void start() {
        clock.listen((from, to) -> pass(to));
        worker.start();
    }

    private synchronized void pass(Instant now) {
        if (now.isAfter(last)) {
            for (Timer timer : timers) {
                Instant due = timer.expression().lastDue(last, now);
                if (due != null) {
                    timer.calls().call(event(timer.schedule(), due));
                }
            }
        }
        last = now;
    }

    private JsonNode event(Schedule schedule, Instant due) {
        if (schedule.input() != null) {
            return Json.parse(schedule.input());
        }
        ObjectNode event = Json.object();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", schedule.scheduler() ? "aws.scheduler" : "aws.events");
        event.put("account", cloud.account());
        event.put("time", due.toString());
        event.put("region", cloud.region());
        event.putArray("resources").add(schedule.arn());
        if (schedule.scheduler()) {
            event.put("detail", "{}");
        } else {
            event.putObject("detail");
        }
        return event;
    }

    @Override
    public void close() {
        worker.close();
    }
}
