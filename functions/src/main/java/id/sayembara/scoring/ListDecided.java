package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows anyone what was decided, group after group. R34: nothing of what is not published, not even that there is something. */
@Singleton
public final class ListDecided implements Operation {
    private final Access access;
    private final DecisionStore store;
    private final Editions editions;

    ListDecided(Access access, DecisionStore store, Editions editions) {
        this.access = access;
        this.store = store;
        this.editions = editions;
    }

    /** The published lists, and some of what is on them. */
    public record Shown(List<DecisionList> lists, Page<Decided> decided) {}

    /**
     * One page.
     *
     * @throws Refusal {@code not-found} while no group's list is published; {@code invalid-parameter} for a cursor of another list
     */
    public Shown run(Call call, String editionId, String stageName, Optional<String> after, int limit) {
        access.admit(call, ListDecided.class);
        DecisionStage stage = DecisionStage.named(stageName).orElseThrow(Access::notFound);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        List<DecisionList> lists = edition.groups().stream()
                .map(Group::id)
                .flatMap(group -> store.find(editionId, group, stage).stream())
                .filter(list -> list.state() == DecisionList.State.PUBLISHED)
                .toList();
        if (lists.isEmpty()) {
            throw Access.notFound();
        }
        return new Shown(lists, page(lists, after, limit));
    }

    private Page<Decided> page(List<DecisionList> lists, Optional<String> after, int limit) {
        int at = after.map(cursor -> place(lists, cursor)).orElse(0);
        String from =
                after.isEmpty() ? "" : after.get().substring(mark(lists.get(at)).length());
        List<Decided> items = new ArrayList<>();
        for (; at < lists.size(); at++) {
            DecisionList list = lists.get(at);
            if (items.size() == limit) {
                return new Page<>(items, Optional.of(mark(list)));
            }
            Page<Decided> page = store.decided(list, Optional.of(from).filter(f -> !f.isEmpty()), limit - items.size());
            items.addAll(page.items());
            if (page.next().isPresent()) {
                return new Page<>(items, Optional.of(mark(list) + page.next().get()));
            }
            from = "";
        }
        return new Page<>(items, Optional.empty());
    }

    private static String mark(DecisionList list) {
        return list.group() + "#";
    }

    private static int place(List<DecisionList> lists, String cursor) {
        for (int i = 0; i < lists.size(); i++) {
            if (cursor.startsWith(mark(lists.get(i)))) {
                return i;
            }
        }
        throw new Refusal(PlatformProblem.INVALID_PARAMETER, "after is no mark of this list.");
    }
}
