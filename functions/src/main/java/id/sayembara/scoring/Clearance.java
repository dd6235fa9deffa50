package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Group;
import java.util.Optional;

/**
 * That an evaluator may come to a proposal, and what that was decided by. R23.
 *
 * @param edition the version in force: timeline and conflict rules
 * @param group its form and rubric, in the version the submissions were sealed under
 * @param written the evaluator's card, once something of it was saved
 */
public record Clearance(Assignment assignment, Profile profile, Edition edition, Group group, Optional<Card> written) {

    /** The card as it stands, or a blank one. */
    Card card(Desk desk) {
        return written.orElseGet(() -> Card.blank(assignment, desk));
    }

    Rubric rubric() {
        return new Rubric(group.evaluation());
    }
}
