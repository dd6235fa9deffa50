package id.sayembara.proposal;

import id.sayembara.competition.Cap;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one institution has submitted in one edition. One item, changed in the same transaction as every submission and
 * withdrawal, so that caps (R9), same titles (R13) and the seal (R6) hold under any concurrency.
 *
 * @param version 0 while there is none yet: the first submission makes it
 * @param submissions proposal id to what stands
 * @param sealed once set nothing enters, leaves or is replaced
 */
public record Gate(String edition, String institution, long version, Map<String, Entry> submissions, boolean sealed) {

    /** A submission that stands. */
    public record Entry(String group, TitleKey title, String manifest) {}

    public Gate {
        submissions = Map.copyOf(submissions);
    }

    /** The gate of an institution that has submitted nothing. */
    public static Gate none(String edition, String institution) {
        return new Gate(edition, institution, 0, Map.of(), false);
    }

    /** The gate of an institution that had submitted nothing when the edition was sealed. R6. */
    public static Gate shut(String edition, String institution) {
        return new Gate(edition, institution, 0, Map.of(), true);
    }

    /** The caps that leave this proposal no place. R9. Its own earlier submission does not count. */
    List<Finding> capsReached(String proposal, String group, List<Cap> caps) {
        List<Finding> findings = new ArrayList<>();
        for (Cap cap : caps) {
            if (cap.groups().contains(group) && others(proposal, cap) >= cap.most()) {
                findings.add(new Finding(
                        "",
                        "cap-reached",
                        "The institution already has " + cap.most() + " submitted proposals in these groups.",
                        Map.of(
                                "limit",
                                cap.most(),
                                "groups",
                                cap.groups().stream().sorted().toList())));
            }
        }
        return findings;
    }

    /** Whether another submission of the institution has this title. R13. */
    boolean taken(String proposal, TitleKey title) {
        return submissions.entrySet().stream()
                .anyMatch(e ->
                        !e.getKey().equals(proposal) && e.getValue().title().equals(title));
    }

    /** The gate with this submission in it, in place of the proposal's earlier one. R19. */
    Gate with(String proposal, Entry entry) {
        Map<String, Entry> next = new TreeMap<>(submissions);
        next.put(proposal, entry);
        return new Gate(edition, institution, version + 1, next, sealed);
    }

    /** The gate without this proposal's submission: its place is free again. */
    Gate without(String proposal) {
        Map<String, Entry> next = new TreeMap<>(submissions);
        next.remove(proposal);
        return new Gate(edition, institution, version + 1, next, sealed);
    }

    /**
     * Refuses once the gate is closed for good. R6.
     *
     * @throws Refusal {@code edition-sealed}
     */
    void requireUnsealed() {
        if (sealed) {
            throw new Refusal(
                    ProposalProblem.EDITION_SEALED, "What was submitted is sealed; nothing enters or leaves any more.");
        }
    }

    private long others(String proposal, Cap cap) {
        return submissions.entrySet().stream()
                .filter(e -> !e.getKey().equals(proposal))
                .filter(e -> cap.groups().contains(e.getValue().group()))
                .count();
    }
}
