package id.sayembara.competition;

import java.util.Set;

/**
 * What keeps an innovation out of a group, by what is on record of it. R11: a group names as many as it wants, and one is enough.
 * How old an innovation must be is {@link Group#minimumAge}.
 */
public sealed interface Bar {

    /** Tells a group's bars apart. */
    String id();

    /** Why, as an applicant reads it. */
    Label label();

    /**
     * It came this far before, this often.
     *
     * @param reached finalists: on the list of the best, or a winner; winners: a winner
     * @param awards by these names only, such as {@code Top 45}; empty for any. They are compared as titles are
     * @param times in how many competitions at least, from 1
     */
    record Recognised(String id, Label label, DecisionStage reached, Set<String> awards, int times) implements Bar {}

    /**
     * It is of an institution that is not invited.
     *
     * @param institutions who is, by id
     */
    record Uninvited(String id, Label label, Set<String> institutions) implements Bar {}

    /** It is on record to replicate nothing. R38: what a certified replication leaves. */
    record Unsourced(String id, Label label) implements Bar {}
}
