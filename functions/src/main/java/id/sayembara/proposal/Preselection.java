package id.sayembara.proposal;

import id.sayembara.platform.Chain;
import java.util.Set;

/**
 * Which of its candidates an institution with more candidates than places submits. R9. Until there is one, whoever is
 * submitted first has the place; once there is one, only what it names may be submitted.
 *
 * @param reason why these: kept for the record
 * @param salt hex, for the commitment to the reason
 */
public record Preselection(
        String edition, String institution, Set<String> chosen, String reason, String salt, Chain chain) {
    public Preselection {
        chosen = Set.copyOf(chosen);
    }

    /** The pre-selection of an institution that has made none. */
    public static Preselection none(String edition, String institution) {
        return new Preselection(
                edition, institution, Set.of(), "", "", Chain.start("preselection/" + edition + "/" + institution));
    }

    public long version() {
        return chain.sequence();
    }

    /** Whether the proposal may be submitted as far as the choice goes. */
    boolean admits(String proposal) {
        return version() == 0 || chosen.contains(proposal);
    }
}
