package id.sayembara.replication;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.innovation.Adoption;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Rule;
import id.sayembara.replication.RequestReplication.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** 100,000 random acts, right and wrong ones, against a model that knows nothing of the code. R38. */
@Rule("R38")
class RandomReplicationTest {
    private static final int ACTS = 100_000;
    private static final int INSTITUTIONS = 40;
    private static final int TITLES = 6;

    private final Random random = new Random(38);
    private final List<Actor> admins = new ArrayList<>();
    private final ReplicationWorld world = new ReplicationWorld(admins());
    private final Model model = new Model();
    private final Map<String, Integer> said = new TreeMap<>();

    /** One replication as the model sees it. */
    private record Asked(String source, String sourceOwner, String owner, String replica, int units) {}

    /** Who stands above whom, what each replication is, and the counts, all kept by hand. */
    private static final class Model {
        final Map<String, String> owners = new HashMap<>();
        final Map<String, Set<String>> above = new HashMap<>();
        final Map<String, Asked> asked = new TreeMap<>();
        final Map<String, String> states = new HashMap<>();
        final List<String> ids = new ArrayList<>();
        final Map<String, String> standing = new HashMap<>();
        boolean circle;

        /** Whether an innovation is reached from another by going up. */
        boolean reaches(String from, String goal) {
            Set<String> seen = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(from));
            while (!open.isEmpty()) {
                String one = open.removeLast();
                if (one.equals(goal)) {
                    return true;
                }
                if (seen.add(one)) {
                    open.addAll(above.getOrDefault(one, Set.of()));
                }
            }
            return false;
        }

        /** How many stand above when a source is added. */
        int height(String source) {
            Set<String> seen = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(source));
            while (!open.isEmpty()) {
                String one = open.removeLast();
                if (seen.add(one)) {
                    open.addAll(above.getOrDefault(one, Set.of()));
                }
            }
            return seen.size();
        }

        /** Where a circle and too many above are both true, the code may say either. */
        String told(String outcome, String source) {
            return outcome.equals("lineage-too-large") && height(source) > 90 && circle ? "lineage-circle" : outcome;
        }

        String refusesLineage(String replica, String owner, String source) {
            if (replica.equals(source)) {
                return "replicates-itself";
            }
            if (!owners.containsKey(source)) {
                return "source-unknown";
            }
            if (owners.get(source).equals(owner)) {
                return "replicates-own";
            }
            circle = reaches(source, replica);
            if (circle) {
                return "lineage-circle";
            }
            if (height(source) > 90 || above.getOrDefault(replica, Set.of()).size() + 1 > 50) {
                return "lineage-too-large";
            }
            return "";
        }
    }

    private List<Actor> admins() {
        for (int i = 0; i < INSTITUTIONS; i++) {
            admins.add(ReplicationWorld.admin("inst-" + i));
        }
        return admins;
    }

    @Test
    void everyAnswerIsTheModelsNoCircleStandsAndCountsAreExact() {
        for (int i = 0; i < 60; i++) {
            int owner = random.nextInt(INSTITUTIONS);
            String title = "Judul " + random.nextInt(TITLES);
            if (world.innovations.find(Innovation.id("inst-" + owner, title)).isEmpty()) {
                model.owners.put(world.recorded("inst-" + owner, title), "inst-" + owner);
            }
        }
        for (int i = 0; i < ACTS; i++) {
            act();
            if (i % 10_000 == 9_999) {
                compare();
            }
        }
        compare();
        assertThat(said.get("CERTIFIED")).isGreaterThan(1_000);
        assertThat(said.get("lineage-circle")).isGreaterThan(200);
        assertThat(said.keySet())
                .contains(
                        "REQUESTED",
                        "AGREED",
                        "REFUSED",
                        "EVIDENCED",
                        "SENT_BACK",
                        "WITHDRAWN",
                        "replicates-itself",
                        "replicates-own",
                        "replication-known",
                        "source-unknown",
                        "replication-state",
                        "not-found",
                        "stale-version");
    }

    private void act() {
        if (model.asked.isEmpty() || random.nextInt(4) == 0) {
            request();
        } else {
            move();
        }
    }

    private void request() {
        Actor admin = admins.get(random.nextInt(INSTITUTIONS));
        String owner = admin.institution().orElseThrow();
        String title = "Judul " + random.nextInt(TITLES);
        List<String> known = new ArrayList<>(new TreeSet<>(model.owners.keySet()));
        String source = random.nextInt(50) == 0 ? "nothing" : known.get(random.nextInt(known.size()));
        int units = 1 + random.nextInt(20);
        String replica = Innovation.id(owner, title);
        String expected = model.refusesLineage(replica, owner, source);
        boolean stands = model.standing.containsKey(source + owner);
        if (expected.isEmpty() && stands) {
            expected = "replication-known";
        }
        String outcome;
        try {
            String id = world.request
                    .run(world.call(admin), new Wanted(owner, source, title, List.of(), units, "Meniru."))
                    .replication();
            model.asked.put(id, new Asked(source, model.owners.get(source), owner, replica, units));
            model.states.put(id, "REQUESTED");
            model.ids.add(id);
            model.standing.put(source + owner, id);
            outcome = "";
        } catch (Refusal refusal) {
            outcome = refusal.problem().slug();
        }
        assertThat(model.told(outcome, source)).isEqualTo(expected);
        said.merge(outcome.isEmpty() ? "REQUESTED" : outcome, 1, Integer::sum);
    }

    private void move() {
        List<String> ids = model.ids;
        // mostly one of the newest: the others have ended long since
        String id = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(random.nextInt(8) == 0 ? ids.size() : 60)));
        Asked asked = model.asked.get(id);
        String state = model.states.get(id);
        boolean stale = random.nextInt(20) == 0;
        boolean foreign = random.nextInt(20) == 0;
        long version = world.now(id).version() + (stale ? 1 : 0);
        int what = random.nextInt(12);
        Actor owner = foreign ? ReplicationWorld.C : ReplicationWorld.admin(asked.owner());
        Actor source = foreign ? ReplicationWorld.C : ReplicationWorld.admin(asked.sourceOwner());
        String next = switch (what) {
            case 0 -> outcome(foreign, stale, state, Set.of("REQUESTED"), "REFUSED");
            case 1, 2, 3 -> outcome(foreign, stale, state, Set.of("REQUESTED"), "AGREED");
            case 4, 5, 6 -> outcome(foreign, stale, state, Set.of("AGREED", "SENT_BACK"), "EVIDENCED");
            case 7 -> outcome(false, stale, state, Set.of("EVIDENCED"), "SENT_BACK");
            case 8, 9, 10 -> outcome(false, stale, state, Set.of("EVIDENCED"), "CERTIFIED");
            default ->
                outcome(foreign, stale, state, Set.of("REQUESTED", "AGREED", "EVIDENCED", "SENT_BACK"), "WITHDRAWN");
        };
        if (next.equals("CERTIFIED")) {
            String against = model.refusesLineage(asked.replica(), asked.owner(), asked.source());
            next = against.isEmpty() ? next : against;
        }
        String found;
        try {
            found = switch (what) {
                case 0 ->
                    world.answer
                            .run(world.call(source), id, version, Optional.of("Belum."))
                            .state()
                            .name();
                case 1, 2, 3 ->
                    world.answer
                            .run(world.call(source), id, version, Optional.empty())
                            .state()
                            .name();
                case 4, 5, 6 ->
                    evidence(owner, id, version, Set.of("AGREED", "SENT_BACK").contains(state));
                case 7 ->
                    world.sendBack
                            .run(world.call(ReplicationWorld.SECRETARIAT), id, version, "Kurang.")
                            .state()
                            .name();
                case 8, 9, 10 ->
                    world.certify
                            .run(world.call(ReplicationWorld.SECRETARIAT), id, version)
                            .state()
                            .name();
                default ->
                    world.withdraw.run(world.call(owner), id, version).state().name();
            };
            model.states.put(id, found);
            if (Set.of("REFUSED", "WITHDRAWN").contains(found)) {
                model.standing.remove(asked.source() + asked.owner());
            }
            if (found.equals("CERTIFIED")) {
                model.owners.put(asked.replica(), asked.owner());
                model.above
                        .computeIfAbsent(asked.replica(), r -> new TreeSet<>())
                        .add(asked.source());
            }
        } catch (Refusal refusal) {
            found = refusal.problem().slug();
        }
        assertThat(model.told(found, asked.source())).isEqualTo(next);
        said.merge(found, 1, Integer::sum);
    }

    private String evidence(Actor owner, String id, long version, boolean taken) {
        String document =
                taken ? world.document(ReplicationWorld.admin(world.now(id).institution()), id) : "x";
        return world.handIn
                .run(world.call(owner), id, version, List.of(document))
                .state()
                .name();
    }

    private static String outcome(boolean foreign, boolean stale, String state, Set<String> from, String to) {
        if (foreign) {
            return "not-found";
        }
        if (stale) {
            return "stale-version";
        }
        return from.contains(state) ? to : "replication-state";
    }

    private void compare() {
        Map<String, Set<String>> found = new TreeMap<>();
        world.innovations.all().forEach(one -> {
            found.put(one.id(), one.sources());
            Set<String> institutions = new HashSet<>();
            long units = 0;
            for (Map.Entry<String, Asked> e : model.asked.entrySet()) {
                if (e.getValue().source().equals(one.id())
                        && model.states.get(e.getKey()).equals("CERTIFIED")) {
                    institutions.add(e.getValue().owner());
                    units += e.getValue().units();
                }
            }
            assertThat(one.adoption()).isEqualTo(new Adoption(institutions.size(), units));
        });
        Map<String, Set<String>> expected = new TreeMap<>();
        model.owners.keySet().forEach(id -> expected.put(id, model.above.getOrDefault(id, Set.of())));
        assertThat(found).isEqualTo(expected);
        Set<String> left = new TreeSet<>(found.keySet());
        while (left.removeIf(id -> found.get(id).stream().noneMatch(left::contains))) {
            // until nothing goes: what is left stands in a circle
        }
        assertThat(left).isEmpty();
        model.states.forEach(
                (id, state) -> assertThat(world.now(id).state().name()).isEqualTo(state));
    }
}
