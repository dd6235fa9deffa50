package id.sayembara.scoring;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists an edition's assignments and how far each has come. R22: progress only, never a value. */
@Singleton
public final class ListAssignments implements Operation {
    private final Access access;
    private final EvaluationStore store;
    private final ProgressBook progress;

    ListAssignments(Access access, EvaluationStore store, ProgressBook progress) {
        this.access = access;
        this.store = store;
        this.progress = progress;
    }

    /** An assignment and how far it has come. */
    public record Row(Assignment assignment, Progress.State state) {}

    /** One page, by proposal and evaluator. */
    public Page<Row> run(Call call, String edition, Optional<String> after, int limit) {
        access.admit(call, ListAssignments.class);
        Page<Assignment> page = store.assignments(edition, after, limit);
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), page.next());
        }
        Map<String, Progress.State> states =
                progress
                        .between(
                                edition,
                                key(page.items().getFirst()),
                                key(page.items().getLast()))
                        .stream()
                        .collect(Collectors.toMap(p -> p.proposal() + "#" + p.evaluator(), Progress::state));
        return new Page<>(
                page.items().stream()
                        .map(a -> new Row(a, states.getOrDefault(key(a), Progress.State.ASSIGNED)))
                        .toList(),
                page.next());
    }

    private static String key(Assignment assignment) {
        return assignment.proposal() + "#" + assignment.evaluator();
    }
}
