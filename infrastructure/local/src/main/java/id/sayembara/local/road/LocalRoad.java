package id.sayembara.local.road;

import id.sayembara.local.LocalCloud;
import id.sayembara.local.Options;
import id.sayembara.local.policy.ActionUse;
import id.sayembara.local.template.Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The road on this machine, from start to end, with what can be seen here only: schedules fire, nothing lies among the dead
 * letters, and no function may do what it never did.
 */
public final class LocalRoad {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path project;

    /** The project's folder. */
    public LocalRoad(Path project) {
        this.project = project;
    }

    /**
     * Starts the template on a fresh cloud and goes the whole road.
     *
     * @return what was done, in order
     * @throws RuntimeException when the template does not start
     * @throws AssertionError at the first thing that is not as it should be
     */
    public List<String> run(String template) {
        try (HttpClient client = HttpClient.newHttpClient();
                LocalCloud cloud = LocalCloud.start(Options.ofProject(project).withTemplate(template))) {
            List<String> steps = new Road(new LocalSite(cloud, client), client)
                    .run(Files.readString(project.resolve("editions/kipp-2025.yaml")), Road.INSTITUTIONS);
            cloud.settle(PATIENCE);
            wake(cloud);
            noDeadLetters(cloud);
            noFailures(cloud);
            nothingUnused(cloud);
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A week passes: each function that answers people is called once, by its schedule. */
    private static void wake(LocalCloud cloud) {
        Map<String, Integer> before = new LinkedHashMap<>();
        for (String id : List.of(
                "CompetitionApi",
                "ProposalApi",
                "ScorecardApi",
                "EvaluationApi",
                "PublicApi",
                "InnovationApi",
                "CatalogueApi",
                "AwardApi")) {
            before.put(id, cloud.function(id).answered());
        }
        cloud.clock().advance(Duration.ofDays(7).plusMinutes(1));
        cloud.settle(PATIENCE);
        before.forEach((id, calls) -> {
            int now = cloud.function(id).answered();
            if (now != calls + 1) {
                throw new AssertionError(id + " was woken " + (now - calls) + " times in a week, not once");
            }
        });
    }

    /**
     * What is called again when it fails, and what only wakes, did all it was called for at once: a second try, or nobody's looking,
     * would hide what it lacks.
     */
    private static void noFailures(LocalCloud cloud) {
        for (Cloud.Function function : cloud.declared().functions()) {
            int failures = cloud.function(function.id()).failures();
            if (failures > 0) {
                throw new AssertionError(function.id() + " failed " + failures + " times");
            }
        }
    }

    private static void noDeadLetters(LocalCloud cloud) {
        for (Cloud.Queue queue : cloud.declared().queues()) {
            if (!cloud.deadLetters(queue.id()).isEmpty()) {
                throw new AssertionError(queue.id() + " holds " + cloud.deadLetters(queue.id()));
            }
        }
    }

    private static void nothingUnused(LocalCloud cloud) {
        Set<ActionUse> unused = new TreeSet<>(cloud.declaredActions());
        unused.removeAll(cloud.usedActions());
        if (!unused.isEmpty()) {
            throw new AssertionError("allowed, but used by nobody: " + unused);
        }
    }
}
