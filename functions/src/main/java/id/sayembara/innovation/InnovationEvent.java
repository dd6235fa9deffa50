package id.sayembara.innovation;

import id.sayembara.platform.Happening;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happens to innovations. R40. */
public sealed interface InnovationEvent extends Happening {

    /** An innovation became known, with what it entered first. */
    record InnovationRecorded(Innovation innovation) implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>(Map.of(
                    "innovation", innovation.id(),
                    "title", innovation.title(),
                    "institution", innovation.institution(),
                    "goals", goals(innovation),
                    "entry", innovation.entries().getFirst().tree()));
            innovation.region().ifPresent(region -> body.put("region", region));
            return body;
        }
    }

    /** What is known of an innovation's years grew or was mended. */
    record EntryRecorded(Innovation innovation, Entry entry) implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("innovation", innovation.id(), "goals", goals(innovation), "entry", entry.tree());
        }
    }

    /** It became known that an innovation replicates others. */
    record SourcesNamed(Innovation innovation, Set<String> sources) implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("innovation", innovation.id(), "sources", List.copyOf(sources));
        }
    }

    /** It was certified that an innovation replicates another; it may be new by that. */
    record ReplicaCertified(Innovation innovation, String source, String replication) implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>(Map.of(
                    "innovation", innovation.id(),
                    "title", innovation.title(),
                    "institution", innovation.institution(),
                    "source", source,
                    "replication", replication));
            innovation.region().ifPresent(region -> body.put("region", region));
            return body;
        }
    }

    /** One more institution replicates an innovation, in so many service units. */
    record InnovationReplicated(Innovation innovation, String replica, String replication, int units)
            implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "innovation",
                    innovation.id(),
                    "replica",
                    replica,
                    "replication",
                    replication,
                    "units",
                    units,
                    "institutionsInAll",
                    innovation.adoption().institutions(),
                    "unitsInAll",
                    innovation.adoption().units());
        }
    }

    private static List<Long> goals(Innovation innovation) {
        return innovation.goals().stream().map(Integer::longValue).toList();
    }
}
