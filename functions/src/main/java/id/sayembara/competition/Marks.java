package id.sayembara.competition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which effects of an edition were passed on, so that they are not passed on each minute. R3: a lost mark does no harm.
 *
 * @param version 0 before the first
 * @param marks by the effect's id
 */
public record Marks(String edition, long version, Map<String, Mark> marks) {
    public Marks {
        marks = Map.copyOf(marks);
    }

    /**
     * What became of an effect.
     *
     * @param skipped whether it was pointless when it was found
     */
    public record Mark(Instant at, boolean skipped) {}

    /** The marks of an edition that has none. */
    public static Marks none(String edition) {
        return new Marks(edition, 0, Map.of());
    }

    boolean hold(Effect effect) {
        return marks.containsKey(effect.id());
    }

    Marks with(Effect effect, Mark mark) {
        Map<String, Mark> more = new LinkedHashMap<>(marks);
        more.put(effect.id(), mark);
        return new Marks(edition, version + 1, more);
    }
}
