package id.sayembara.innovation;

import id.sayembara.platform.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Its institution said whether it lives. */
    record InnovationConfirmed(Innovation innovation, Status status) implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "innovation", innovation.id(), "institution", innovation.institution(), "status", status.name());
        }
    }

    /** An institution was reminded of innovations that it has not confirmed. */
    record ConfirmationReminded(String institution, Optional<String> servedBy, int count, Instant closesAt)
            implements InnovationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>(
                    Map.of("institution", institution, "count", (long) count, "closesAt", closesAt.toString()));
            servedBy.ifPresent(server -> body.put("servedBy", server));
            return body;
        }
    }

    private static List<Long> goals(Innovation innovation) {
        return innovation.goals().stream().map(Integer::longValue).toList();
    }
}
