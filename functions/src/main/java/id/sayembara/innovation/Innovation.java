package id.sayembara.innovation;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.FoldedText;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An innovation, which lives on across editions. R11, R38.
 *
 * @param id derived from institution and title, so that the same innovation met again is the same one
 * @param region code of its institution's region; empty for national bodies
 * @param goals the sustainable development goals it serves, 1 to 17, where known
 * @param entries what it entered, oldest first; one per competition; none of a replica that never competed
 * @param sources ids of the innovations it replicates
 * @param confirmed what its institution last said of it
 * @param certifiedAt since when it is certified that it replicates another; empty for what is no certified replica
 * @param lineage how often its sources have changed: who relies on them holds this number
 */
public record Innovation(
        String id,
        String title,
        String institution,
        Optional<String> region,
        SortedSet<Integer> goals,
        List<Entry> entries,
        SortedSet<String> sources,
        Optional<Confirmation> confirmed,
        Adoption adoption,
        Optional<Instant> certifiedAt,
        long lineage,
        Chain chain) {
    /** Most sources of one innovation, and most competitions that it entered. */
    public static final int MOST = 50;

    /** Longest title, in characters. */
    public static final int TITLE = 255;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID = 26;

    public Innovation {
        goals = Collections.unmodifiableSortedSet(new TreeSet<>(goals));
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        entries = List.copyOf(entries);
    }

    /** An innovation that nobody has recorded yet; its chain is still empty. */
    public static Innovation begin(
            String title, String institution, Optional<String> region, SortedSet<Integer> goals, Entry entry) {
        String id = id(institution, title);
        return new Innovation(
                id,
                title,
                institution,
                region,
                goals,
                List.of(entry),
                new TreeSet<>(),
                Optional.empty(),
                Adoption.NONE,
                Optional.empty(),
                0,
                Chain.start("innovation/" + id));
    }

    /** An innovation that nobody has recorded yet and that competed nowhere: it is to be a replica. R38. */
    public static Innovation begin(String title, String institution, Optional<String> region) {
        String id = id(institution, title);
        return new Innovation(
                id,
                title,
                institution,
                region,
                new TreeSet<>(),
                List.of(),
                new TreeSet<>(),
                Optional.empty(),
                Adoption.NONE,
                Optional.empty(),
                0,
                Chain.start("innovation/" + id));
    }

    /** The id of the innovation with this title, of this institution: 26 characters of base 32. R13: as titles are compared. */
    public static String id(String institution, String title) {
        BigInteger hash = new BigInteger(Digest.sha256Hex(institution + "\n" + FoldedText.of(title)), 16);
        StringBuilder id = new StringBuilder(ID);
        for (int i = 0; i < ID; i++) {
            id.append(ALPHABET.charAt(hash.shiftRight(5 * i).intValue() & 31));
        }
        return id.toString();
    }

    /** Its version: how many events it has. */
    public long version() {
        return chain.sequence();
    }

    /** What it entered in this competition. */
    public Optional<Entry> entry(String competition) {
        return entries.stream()
                .filter(entry -> entry.competition().equals(competition))
                .findFirst();
    }

    /** With this entry too, or in place of the one in the same competition. */
    public Innovation entered(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(e -> e.competition().equals(entry.competition()));
        all.add(entry);
        all.sort(Comparator.comparingInt(Entry::year).thenComparing(Entry::competition));
        return with(goals, all, confirmed, adoption, chain);
    }

    /** With these goals too. */
    public Innovation serving(SortedSet<Integer> more) {
        TreeSet<Integer> all = new TreeSet<>(goals);
        all.addAll(more);
        return with(all, entries, confirmed, adoption, chain);
    }

    /** Replicating these too. */
    Innovation replicating(SortedSet<String> more) {
        return replicating(more, certifiedAt);
    }

    /** As a replica of this source from then on, by certificate; the first one counts as its beginning. R38. */
    public Innovation certified(String source, Instant at) {
        return replicating(new TreeSet<>(List.of(source)), Optional.of(certifiedAt.orElse(at)));
    }

    private Innovation replicating(SortedSet<String> more, Optional<Instant> since) {
        TreeSet<String> all = new TreeSet<>(sources);
        all.addAll(more);
        return new Innovation(
                id, title, institution, region, goals, entries, all, confirmed, adoption, since, lineage + 1, chain);
    }

    /** As its institution says it is. R38. */
    Innovation confirmed(Confirmation said) {
        return with(goals, entries, Optional.of(said), adoption, chain);
    }

    /** What is shown of whether it lives. R3, R38. */
    public Status status(Instant now) {
        return Confirmation.shown(confirmed, now);
    }

    /** Replicated by one more institution, in so many of its service units. R38. */
    public Innovation adopted(int units) {
        return with(goals, entries, confirmed, adoption.and(units), chain);
    }

    /** With this event as its newest. */
    public Innovation after(Event event) {
        return with(goals, entries, confirmed, adoption, event.chain());
    }

    /** What is the same in all that becomes of it: who it is, and how often its sources changed. */
    private Innovation with(
            SortedSet<Integer> serves, List<Entry> entered, Optional<Confirmation> said, Adoption spread, Chain head) {
        return new Innovation(
                id, title, institution, region, serves, entered, sources, said, spread, certifiedAt, lineage, head);
    }

    /**
     * Refuses a caller who has seen another version.
     *
     * @throws Refusal {@code stale-version} with the version as it is
     */
    void requireVersion(long seen) {
        if (seen != version()) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The innovation has changed since you saw it.",
                    Map.of("version", version()));
        }
    }
}
