package id.sayembara.local.demo;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The chapters in their order, each on its day. */
final class Year {
    /** Before anything opens. */
    private static final Instant APRIL = Instant.parse("2025-04-01T02:00:00Z");

    private static final int WAVES = 3;

    /** Some minutes after a closing what comes of it has begun. */
    private static final Duration DRAINED = Duration.ofMinutes(3);

    /** Awards are given some days after the decision. */
    private static final Duration AWARDED = Duration.ofDays(7);

    private record Day(Instant at, String what, Chapter chapter) {}

    private final Story story;
    private final Opening.Sources sources;
    private final Drawing drawing;

    Year(Story story, Opening.Sources sources) {
        this.story = story;
        this.sources = sources;
        this.drawing = new Drawing(story);
    }

    /** Plays the year; answers everything that does not add up. */
    List<String> play() {
        play(new Day(APRIL, "accounts", new Opening(story, sources)));
        Reckoning reckoning = new Reckoning(story);
        List<Day> days = new ArrayList<>();
        drafting(days);
        submission(days);
        screening(days);
        evaluation(days);
        decisions(days);
        days.sort(Comparator.comparing(Day::at));
        days.forEach(this::play);
        play(new Day(days.getLast().at().plus(Duration.ofDays(1)), "everything is compared", reckoning));
        return reckoning.differences();
    }

    private void drafting(List<Day> days) {
        Calendar calendar = story.calendar();
        for (int wave = 0; wave < WAVES; wave++) {
            days.add(new Day(
                    calendar.within("drafting", 10 + 40 * wave), "units write", new Writing(story, wave(wave))));
        }
        reminders(days, "drafting");
        days.add(new Day(calendar.closes("drafting"), "drafting closes", new Closing(story, "drafting")));
    }

    private void submission(List<Day> days) {
        Instant closes = story.calendar().closes("submission");
        for (int wave = 0; wave < WAVES - 1; wave++) {
            Instant day = closes.minus(Duration.ofHours(40L - 20 * wave));
            days.add(new Day(day, "institutions submit", new Submitting(story, wave(wave))));
        }
        days.add(new Day(
                closes.minusSeconds(1),
                "institutions submit in the last second",
                new Submitting(story, wave(WAVES - 1))));
        reminders(days, "submission");
        days.add(new Day(closes, "submission closes", new Closing(story, "submission")));
        days.add(new Day(closes.plus(DRAINED), "what stands is sealed", new Sealing(story)));
    }

    private void screening(List<Day> days) {
        Calendar calendar = story.calendar();
        days.add(new Day(calendar.within("screening", 50), "the secretariat screens", new Screening(story)));
        days.add(new Day(
                calendar.closes("screening").plus(DRAINED), "the screening is announced", new Announcing(story)));
    }

    private void evaluation(List<Day> days) {
        Calendar calendar = story.calendar();
        Instant closes = calendar.closes("evaluation");
        Desks desks = Desks.of(
                story.plan(),
                Rules.all(story.doors().anyone()).values().iterator().next().readings());
        days.add(new Day(
                calendar.opens("evaluation").minus(Duration.ofHours(20)),
                "the secretariat assigns evaluators",
                new Assigning(story, desks)));
        days.add(new Day(calendar.within("evaluation", 50), "evaluators score", new Scoring(story, desks)));
        days.add(new Day(closes, "evaluation closes", new Closing(story, "evaluation")));
        days.add(new Day(closes.plus(DRAINED), "scores are frozen, rankings are drawn", drawing));
    }

    private void decisions(List<Day> days) {
        Instant announced = story.calendar().within("announcement", 40);
        days.add(new Day(announced, "finalists are decided", new Deciding(story, Deciding.Stage.FINALISTS)));
        Instant plenary = story.calendar().within("panel-plenary", 50);
        days.add(new Day(plenary, "winners are decided", new Deciding(story, Deciding.Stage.WINNERS)));
        days.add(new Day(plenary.plus(AWARDED), "awards are issued and one is revoked", new Awarding(story)));
        days.add(new Day(plenary.plus(AWARDED).plus(AWARDED), "others replicate what won", new Spreading(story)));
        days.add(new Day(
                plenary.plus(AWARDED).plus(AWARDED).plus(AWARDED),
                "everybody asks who may enter next year",
                new NextYear(story, sources.editions().get(Story.EDITION))));
    }

    /** The ten first of each group. */
    Map<String, List<String>> first() {
        return drawing.first();
    }

    private void reminders(List<Day> days, String window) {
        for (Instant at : story.calendar().reminders(window)) {
            boolean unitsWrite = at.isBefore(story.calendar().closes("drafting"));
            days.add(new Day(at, "reminders: " + window + " closes soon", new Reminding(story, window, unitsWrite)));
        }
    }

    /** Some of the institutions. */
    private List<House> wave(int wave) {
        List<House> houses = story.plan().houses();
        return IntStream.range(0, houses.size())
                .filter(i -> i % WAVES == wave)
                .mapToObj(houses::get)
                .toList();
    }

    private void play(Day day) {
        story.progress().day(day.at(), day.what());
        double start = story.progress().seconds();
        double cpu = cpu();
        long requests = story.doors().requests();
        story.doors().moveTo(day.at());
        day.chapter().play();
        story.progress()
                .lap(
                        day.what(),
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
