package id.sayembara.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.Options;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.CloudReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may write and read a score by the project's own template, asked as each call of a function is asked. R22. */
class ScoresTest {
    private static final Options PROJECT = Options.ofProject(Path.of("../.."));
    private static final List<String> WRITES = List.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem");
    private static final List<String> READS = List.of("GetItem", "Query", "Scan", "BatchGetItem", "ConditionCheckItem");
    private static final String PROGRESS =
            "              Action: [\"dynamodb:GetItem\", \"dynamodb:Query\", \"dynamodb:ConditionCheckItem\"]";

    /** Function and action, for each action of these that it may do to an item under this key. */
    private static Set<String> allowed(String template, List<String> actions, String key) {
        Cloud cloud = CloudReader.read(template, PROJECT.data(), PROJECT.parameters());
        Set<String> allowed = new TreeSet<>();
        for (Cloud.Function function : cloud.functions()) {
            String table = "arn:aws:dynamodb:" + cloud.region() + ":" + cloud.account() + ":table/"
                    + function.variables().getOrDefault("SCORECARDS_TABLE", name(cloud));
            for (String action : actions) {
                Access access = new Access("dynamodb:" + action, table, Map.of("dynamodb:LeadingKeys", List.of(key)));
                if (Statement.allow(function.statements(), access)) {
                    allowed.add(function.id() + " " + action);
                }
            }
        }
        return allowed;
    }

    private static String name(Cloud cloud) {
        return cloud.function("ScorecardApi").variables().get("SCORECARDS_TABLE");
    }

    @Test
    void scorecardApiAloneMayWriteAScore() {
        assertThat(allowed(PROJECT.template(), WRITES, "SCORECARD#penilai"))
                .containsExactly("ScorecardApi PutItem", "ScorecardApi UpdateItem");
        assertThat(allowed(PROJECT.template(), WRITES, "DESK#kipp-2025#penilai"))
                .containsExactly("EvaluationJobs UpdateItem", "ScorecardApi PutItem", "ScorecardApi UpdateItem");
        assertThat(allowed(PROJECT.template(), WRITES, "PROGRESS#kipp-2025"))
                .containsExactly("ScorecardApi PutItem", "ScorecardApi UpdateItem");
    }

    @Test
    void theSecretariatsFunctionMayReadNoScore() {
        assertThat(allowed(PROJECT.template(), READS, "SCORECARD#penilai"))
                .containsExactly(
                        "EvaluationJobs Query",
                        "ScorecardApi ConditionCheckItem",
                        "ScorecardApi GetItem",
                        "ScorecardApi Query");
        assertThat(allowed(PROJECT.template(), READS, "PROGRESS#kipp-2025")).contains("EvaluationApi Query");
    }

    @Test
    void aGrantToAnotherFunctionWouldBeSeen() {
        assertThat(PROJECT.template()).containsOnlyOnce(PROGRESS);
        String granted = PROJECT.template()
                .replace(PROGRESS, PROGRESS.replace("]", ", \"dynamodb:PutItem\"]"))
                .replace("[\"PROGRESS#*\", \"CONFLICTS#*\"]", "[\"PROGRESS#*\", \"SCORECARD#*\"]");

        assertThat(allowed(granted, WRITES, "SCORECARD#penilai")).contains("EvaluationApi PutItem");
    }
}
