package id.sayembara.local.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code make template-mutants}: takes every route, trigger, action, resource, variable and event type out of template.yaml, one
 * at a time, and goes the road. Each time it must break. Ends with 0 only if all did. An argument narrows to the mutants
 * whose kind or name contains it.
 */
public final class MutateTemplate {
    private static final int AT_ONCE = 2;

    /** How many times as long as the whole road a mutant may take: a wait for what never comes ends long before. */
    private static final int PATIENCE = 10;

    private MutateTemplate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of("");
        String template = Files.readString(project.resolve("template.yaml"));
        LocalRoad road = new LocalRoad(project);
        long start = System.nanoTime();
        System.out.println("the template as it is: " + road.run(template).size() + " steps");
        Duration most = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PATIENCE);
        List<TemplateMutants.Mutant> mutants = TemplateMutants.of(template).stream()
                .filter(m -> arguments.length == 0 || (m.kind() + " " + m.name()).contains(arguments[0]))
                .toList();
        Map<String, Integer> red = new TreeMap<>();
        List<String> green = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> verdicts = new ArrayList<>();
            mutants.forEach(mutant -> verdicts.add(threads.submit(() -> verdict(road, mutant))));
            for (int i = 0; i < mutants.size(); i++) {
                TemplateMutants.Mutant mutant = mutants.get(i);
                String why = await(verdicts.get(i), most);
                if (why.isEmpty()) {
                    green.add(mutant.kind() + " " + mutant.name());
                } else {
                    red.merge(mutant.kind(), 1, Integer::sum);
                }
                System.out.println((i + 1) + "/" + mutants.size() + " without " + mutant.kind() + " " + mutant.name()
                        + ": " + (why.isEmpty() ? "NOBODY NOTICED" : "red, " + why));
            }
        }
        System.out.println("red: " + red + ", of " + mutants.size());
        green.forEach(name -> System.out.println("NOBODY NOTICED the loss of " + name));
        System.exit(green.isEmpty() && !mutants.isEmpty() ? 0 : 1);
    }

    /** Why the road broke; empty when it did not. */
    private static String verdict(LocalRoad road, TemplateMutants.Mutant mutant) {
        try {
            road.run(mutant.template());
            return "";
        } catch (RuntimeException | AssertionError e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return why.isEmpty() ? e.getClass().getSimpleName() : why.substring(0, Math.min(why.length(), 140));
        }
    }

    private static String await(Future<String> verdict, Duration most) throws InterruptedException {
        try {
            return verdict.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "it never ended";
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
