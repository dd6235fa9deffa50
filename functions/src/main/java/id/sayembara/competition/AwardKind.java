package id.sayembara.competition;

import java.time.Period;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of award. R37.
 *
 * @param stage the published decision it is given for
 * @param bearers whom it goes to
 * @param validity how long after its issue it is valid; empty for good
 */
public record AwardKind(String id, Label label, DecisionStage stage, Set<Bearer> bearers, Optional<Period> validity) {}
