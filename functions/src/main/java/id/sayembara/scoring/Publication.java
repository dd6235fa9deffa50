package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import java.time.Instant;

/**
 * That a group's decisions of one stage are published: from then on they never change. R34.
 *
 * @param hash hex SHA-256 of the list that two people agreed on
 * @param count how many proposals are on it
 */
public record Publication(
        String edition, String group, DecisionStage stage, String hash, int count, Instant publishedAt) {}
