package id.sayembara.scoring;

import id.sayembara.platform.Chain;
import java.util.Set;
import java.util.TreeSet;

/** Who is assigned to one proposal. R24. Its version orders all assignments and removals of that proposal. */
public record Readings(String edition, String proposal, Set<String> evaluators, Chain chain) {
    public Readings {
        evaluators = Set.copyOf(evaluators);
    }

    /** Nobody yet. */
    public static Readings none(String edition, String proposal) {
        return new Readings(edition, proposal, Set.of(), Chain.start(subject(edition, proposal)));
    }

    /** The subject of a proposal's assignments. */
    public static String subject(String edition, String proposal) {
        return "assignment/" + edition + "/" + proposal;
    }

    public long version() {
        return chain.sequence();
    }

    Readings with(String evaluator, Chain head) {
        Set<String> more = new TreeSet<>(evaluators);
        more.add(evaluator);
        return new Readings(edition, proposal, more, head);
    }

    Readings without(String evaluator, Chain head) {
        Set<String> fewer = new TreeSet<>(evaluators);
        fewer.remove(evaluator);
        return new Readings(edition, proposal, fewer, head);
    }
}
