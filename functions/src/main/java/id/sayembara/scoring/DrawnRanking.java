package id.sayembara.scoring;

import java.math.BigDecimal;

/**
 * A group's ranking.
 *
 * @param hash hex SHA-256 of the record it was drawn into
 * @param passingGrade of 100
 * @param readings how many the edition asks for each proposal
 */
public record DrawnRanking(
        String edition,
        String group,
        String hash,
        String root,
        int rulesVersion,
        int ranked,
        int unranked,
        BigDecimal passingGrade,
        int readings) {

    /** The subject of its event. */
    static String subject(String edition, String group) {
        return "ranking/" + edition + "/" + group;
    }
}
