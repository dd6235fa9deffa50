package id.sayembara.local.demo;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The chapters in their order, each on its day. */
final class Year {
    /** Before anything opens. */
    private static final Instant APRIL = Instant.parse("2025-04-01T02:00:00Z");

    private static final int WAVES = 3;

    private final Story story;
    private final Opening.Sources sources;

    Year(Story story, Opening.Sources sources) {
        this.story = story;
        this.sources = sources;
    }

    /** Plays the year; answers everything that does not add up. */
    List<String> play() {
        Calendar calendar = story.calendar();
        on(APRIL, "accounts", new Opening(story, sources));
        for (int wave = 0; wave < WAVES; wave++) {
            on(calendar.within("drafting", 10 + 40 * wave), "units write", new Writing(story, wave(wave)));
        }
        on(calendar.closes("drafting"), "drafting closes", new Closing(story, "drafting"));
        for (int wave = 0; wave < WAVES - 1; wave++) {
            on(
                    calendar.closes("submission").minus(Duration.ofHours(40L - 20 * wave)),
                    "institutions submit",
                    new Submitting(story, wave(wave)));
        }
        on(
                calendar.closes("submission").minusSeconds(1),
                "institutions submit in the last second",
                new Submitting(story, wave(WAVES - 1)));
        on(calendar.closes("submission"), "submission closes", new Closing(story, "submission"));
        Reckoning reckoning = new Reckoning(story);
        on(calendar.closes("submission").plus(Duration.ofDays(1)), "everything is compared", reckoning);
        return reckoning.differences();
    }

    /** Some of the institutions. */
    private List<House> wave(int wave) {
        List<House> houses = story.plan().houses();
        return java.util.stream.IntStream.range(0, houses.size())
                .filter(i -> i % WAVES == wave)
                .mapToObj(houses::get)
                .toList();
    }

    private void on(Instant day, String what, Chapter chapter) {
        story.progress().day(day, what);
        double start = story.progress().seconds();
        double cpu = cpu();
        long requests = story.doors().requests();
        story.doors().moveTo(day);
        chapter.play();
        story.progress()
                .lap(
                        what,
                        story.progress().seconds() - start,
                        cpu() - cpu,
                        story.doors().requests() - requests);
    }

    /** Processor time of this process, in seconds. */
    private static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
