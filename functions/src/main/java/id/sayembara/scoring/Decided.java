package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import java.util.Optional;

/**
 * A proposal in a published list of decisions, as other features and the public may know it. R34.
 *
 * @param unit the unit that wrote it; empty when the institution began it itself
 * @param title as submitted
 * @param place 1 for the first of its group's list
 */
public record Decided(
        String edition,
        String group,
        DecisionStage stage,
        String proposal,
        String institution,
        Optional<String> unit,
        String title,
        int place) {}
