package id.sayembara.proposal;

import id.sayembara.proposal.Screened.SimilarTitle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the same and nearly the same titles among different institutions. R13. Two titles are as alike as the groups of three
 * letters that both have are many among those that either has (Jaccard's index), case, accents, spaces and punctuation aside.
 *
 * <p>Not every pair is compared: of two titles alike enough, the rarest groups of one and of the other must share at least one,
 * so only titles that share a rare group are. What is found is the same as by comparing all.
 */
final class SimilarTitles {
    /** From how many percent on titles are nearly the same. */
    static final int LEAST = 60;

    /** Most that are told of one title, the most alike first. */
    static final int MOST = 20;

    private static final int LETTERS = 3;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> byRareGroup = new HashMap<>();
    private int comparisons;

    private record Entry(Submission submission, String normalised, Set<String> groups, List<String> rare) {}

    SimilarTitles(List<Submission> submissions) {
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (Submission submission : submissions) {
            Set<String> own = groups(TitleKey.normalised(submission.title()));
            groups.put(submission.proposal(), own);
            own.forEach(group -> frequency.merge(group, 1, Integer::sum));
        }
        for (Submission submission : submissions) {
            Set<String> own = groups.get(submission.proposal());
            Entry entry = new Entry(submission, TitleKey.normalised(submission.title()), own, rarest(own, frequency));
            entries.put(submission.proposal(), entry);
            entry.rare()
                    .forEach(group -> byRareGroup
                            .computeIfAbsent(group, g -> new ArrayList<>())
                            .add(submission.proposal()));
        }
    }

    /** The titles of other institutions that are like this proposal's, the most alike first. */
    List<SimilarTitle> of(String proposal) {
        Entry entry = entries.get(proposal);
        Set<String> candidates = new HashSet<>();
        entry.rare().forEach(group -> candidates.addAll(byRareGroup.get(group)));
        return candidates.stream()
                .map(entries::get)
                .filter(other -> !other.submission()
                        .institution()
                        .equals(entry.submission().institution()))
                .map(other -> compare(entry, other))
                .filter(similar -> similar.percent() >= LEAST)
                .sorted(Comparator.comparing(SimilarTitle::percent).reversed().thenComparing(SimilarTitle::proposal))
                .limit(MOST)
                .toList();
    }

    /** How many pairs were compared so far. */
    int comparisons() {
        return comparisons;
    }

    private SimilarTitle compare(Entry entry, Entry other) {
        comparisons++;
        long common = entry.groups().stream().filter(other.groups()::contains).count();
        long either = entry.groups().size() + other.groups().size() - common;
        return new SimilarTitle(
                other.submission().proposal(),
                other.submission().institution(),
                other.submission().title(),
                (int) (100 * common / either),
                entry.normalised().equals(other.normalised()));
    }

    /** So many of the rarest that titles alike enough share one: all but what must be common, and one. */
    private static List<String> rarest(Set<String> groups, Map<String, Integer> frequency) {
        int mustBeCommon = (groups.size() * LEAST + 99) / 100;
        return groups.stream()
                .sorted(Comparator.comparing((String group) -> frequency.get(group))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(groups.size() - mustBeCommon + 1L)
                .toList();
    }

    private static Set<String> groups(String normalised) {
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + LETTERS <= normalised.length(); i++) {
            groups.add(normalised.substring(i, i + LETTERS));
        }
        return groups.isEmpty() ? Set.of(normalised) : groups;
    }
}
