package id.sayembara.innovation;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which objects are the catalogue at present. Every object is written before it is named here and never changes; its name begins with
 * the version it was written for, so that no name is ever used by two versions.
 *
 * @param version counts up with each save; 0 while there is none
 * @param shards names of the lists it is made from, by letter; a letter without innovations has none
 * @param generation the search index that answers
 * @param former the index that answered before: whoever read its name a moment ago may still fetch it
 */
public record Catalogue(
        long version, SortedMap<String, String> shards, Optional<Generation> generation, Optional<String> former) {
    /** Folders of the catalogue's bucket. */
    public static final String SHARDS = "shards/";

    public static final String INDEXES = "indexes/";

    private static final int VERSION_DIGITS = 12;

    public Catalogue {
        shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
    }

    /**
     * A search index.
     *
     * @param id hex SHA-256 over everything it was made from: the same content is the same generation
     * @param object its name in the bucket
     * @param innovations how many it holds
     */
    public record Generation(String id, String object, int innovations, Instant builtAt) {}

    /** Before anything was catalogued. */
    public static Catalogue none() {
        return new Catalogue(0, new TreeMap<>(), Optional.empty(), Optional.empty());
    }

    /** The name of an index that the next version is to have. */
    static String index(long version, String generation) {
        return INDEXES + "%012d-%s.zip".formatted(version, generation);
    }

    Catalogue next(SortedMap<String, String> named, Generation built) {
        return new Catalogue(
                version + 1,
                named,
                Optional.of(built),
                generation.map(Generation::object).filter(object -> !object.equals(built.object())));
    }

    /** Whether an object of this name is needed by nobody: not named here, and not written for a version still to come. */
    boolean outlived(String name) {
        Set<String> needed = new HashSet<>(shards.values());
        generation.map(Generation::object).ifPresent(needed::add);
        former.ifPresent(needed::add);
        return !needed.contains(name) && version(name) <= version;
    }

    private static long version(String name) {
        int from = name.indexOf('/') + 1;
        return Long.parseLong(name.substring(from, from + VERSION_DIGITS));
    }
}
