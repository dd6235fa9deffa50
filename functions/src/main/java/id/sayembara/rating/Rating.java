package id.sayembara.rating;

import id.sayembara.competition.Scale;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody says of a proposal. R36.
 *
 * @param usefulness a decimal text on the edition's scale
 * @param used whether the person has used the service
 * @param region code of the region where; only of who has used it
 * @param comment at most 500 characters, told to the secretariat alone, and never with a name
 */
public record Rating(String usefulness, boolean used, Optional<String> region, Optional<String> comment) {
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,2})([.][0-9]{1,2})?");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}([.][0-9]{2})?");

    /**
     * The usefulness, if everything fits.
     *
     * @throws Refusal {@code rating-invalid} with every fault
     */
    BigDecimal require(Scale scale) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal value = DECIMAL.matcher(usefulness).matches() ? new BigDecimal(usefulness) : null;
        if (value == null) {
            findings.add(new Finding("/usefulness", "not-a-decimal", "This must be a decimal such as 4."));
        } else if (!scale.holds(value)) {
            findings.add(new Finding(
                    "/usefulness",
                    "not-on-scale",
                    "This is not on the scale.",
                    Map.of(
                            "least", scale.least().toPlainString(),
                            "most", scale.most().toPlainString(),
                            "step", scale.step().toPlainString())));
        }
        if (region.isPresent() && !used) {
            findings.add(new Finding("/region", "not-asked", "Where is asked of who has used the service."));
        }
        if (region.filter(code -> !REGION.matcher(code).matches()).isPresent()) {
            findings.add(new Finding("/region", "not-a-region", "This must be a region's code, such as 35 or 35.78."));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(RatingProblem.RATING_INVALID, "The rating does not fit; nothing was changed.", findings);
        }
        return value;
    }
}
