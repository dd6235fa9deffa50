package id.sayembara.platform;

import java.util.List;
import java.util.Map;

/** A rule says no. Nothing was changed. Knows no HTTP. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, Object> facts;
    private final transient List<Finding> findings;

    public Refusal(Problem problem, String detail) {
        this(problem, detail, Map.of(), List.of());
    }

    /** With facts: data a client can act on, such as {@code closesAt}. */
    public Refusal(Problem problem, String detail, Map<String, Object> facts) {
        this(problem, detail, facts, List.of());
    }

    /** With every finding at once. R18. */
    public Refusal(Problem problem, String detail, List<Finding> findings) {
        this(problem, detail, Map.of(), findings);
    }

    private Refusal(Problem problem, String detail, Map<String, Object> facts, List<Finding> findings) {
        super(detail, null, false, false);
        this.problem = problem;
        this.facts = facts;
        this.findings = findings;
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Finding> findings() {
        return findings;
    }
}
