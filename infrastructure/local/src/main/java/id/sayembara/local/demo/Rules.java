package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a group is scored, as the public is told.
 *
 * @param shares of each leaf in a hundred, by its id
 * @param commented leaves that want a comment
 */
record Rules(
        int readings,
        BigDecimal least,
        BigDecimal most,
        BigDecimal passingGrade,
        Map<String, BigDecimal> shares,
        List<String> commented,
        List<String> tieBreaks) {

    /** The rules of the published edition, by group. */
    @SuppressWarnings("unchecked")
    static Map<String, Rules> all(Person anyone) {
        Map<String, Rules> rules = new TreeMap<>();
        for (Object group : (List<?>)
                anyone.get("/public/editions/" + Story.EDITION).expect(200).value("groups")) {
            Map<String, Object> told = (Map<String, Object>) group;
            rules.put((String) told.get("id"), read(told));
        }
        return rules;
    }

    /** The rules in a group's part of the published edition. */
    @SuppressWarnings("unchecked")
    static Rules read(Map<String, Object> group) {
        Map<String, Object> evaluation = (Map<String, Object>) group.get("evaluation");
        Map<String, Object> scale = (Map<String, Object>) evaluation.get("scale");
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        List<String> commented = new ArrayList<>();
        leaves((List<Map<String, Object>>) evaluation.get("rubric"), new BigDecimal(100), shares, commented);
        return new Rules(
                ((Long) evaluation.get("readings")).intValue(),
                new BigDecimal((String) scale.get("least")),
                new BigDecimal((String) scale.get("most")),
                new BigDecimal((String) evaluation.get("passingGrade")),
                shares,
                commented,
                (List<String>) evaluation.get("tieBreaks"));
    }

    @SuppressWarnings("unchecked")
    private static void leaves(
            List<Map<String, Object>> criteria,
            BigDecimal share,
            Map<String, BigDecimal> shares,
            List<String> commented) {
        for (Map<String, Object> criterion : criteria) {
            BigDecimal part = share.multiply(new BigDecimal((String) criterion.get("weight")))
                    .movePointLeft(2);
            List<Map<String, Object>> below = (List<Map<String, Object>>) criterion.get("criteria");
            if (below != null && !below.isEmpty()) {
                leaves(below, part, shares, commented);
            } else {
                shares.put((String) criterion.get("id"), part);
                if ("REQUIRED".equals(criterion.get("comment"))) {
                    commented.add((String) criterion.get("id"));
                }
            }
        }
    }
}
