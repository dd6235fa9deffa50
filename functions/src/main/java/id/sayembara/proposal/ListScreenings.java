package id.sayembara.proposal;

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
import java.util.stream.Stream;

/** Lists an edition's sealed submissions: group after group, in each those that wait, that passed, that were rejected. R20. */
@Singleton
public final class ListScreenings implements Operation {
    private final Access access;
    private final ScreeningStore screenings;
    private final Editions editions;

    ListScreenings(Access access, ScreeningStore screenings, Editions editions) {
        this.access = access;
        this.screenings = screenings;
        this.editions = editions;
    }

    private record Part(String group, ScreeningState.Name state) {
        String cursor() {
            return group + "#" + state + "#";
        }
    }

    /**
     * One page.
     *
     * @param group only this group's
     * @param state only those in this state
     * @param after where the page before ended
     * @param limit 1 to {@value Page#LIMIT}
     * @throws Refusal {@code not-found} for an edition there is not; {@code invalid-parameter} for a cursor of another list
     */
    public Page<ScreeningOutline> run(
            Call call,
            String editionId,
            Optional<String> group,
            Optional<ScreeningState.Name> state,
            Optional<String> after,
            int limit) {
        access.admit(call, ListScreenings.class);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        List<Part> parts = edition.groups().stream()
                .map(Group::id)
                .filter(id -> group.isEmpty() || group.get().equals(id))
                .flatMap(id -> Stream.of(ScreeningState.Name.values()).map(name -> new Part(id, name)))
                .filter(part -> state.isEmpty() || state.get() == part.state())
                .toList();
        return page(editionId, parts, after, limit);
    }

    private Page<ScreeningOutline> page(String edition, List<Part> parts, Optional<String> after, int limit) {
        int at = after.map(cursor -> place(parts, cursor)).orElse(0);
        Optional<String> from = after.map(cursor -> cursor.substring(
                        parts.get(place(parts, cursor)).cursor().length()))
                .filter(proposal -> !proposal.isEmpty());
        List<ScreeningOutline> items = new ArrayList<>();
        for (; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (items.size() == limit) {
                return new Page<>(items, Optional.of(part.cursor()));
            }
            Page<Screened> page = screenings.list(edition, part.group(), part.state(), from, limit - items.size());
            page.items().stream().map(ScreeningOutline::of).forEach(items::add);
            if (page.next().isPresent()) {
                return new Page<>(items, Optional.of(part.cursor() + page.next().get()));
            }
            from = Optional.empty();
        }
        return new Page<>(items, Optional.empty());
    }

    private static int place(List<Part> parts, String cursor) {
        for (int i = 0; i < parts.size(); i++) {
            if (cursor.startsWith(parts.get(i).cursor())) {
                return i;
            }
        }
        throw new Refusal(PlatformProblem.INVALID_PARAMETER, "after is no mark of this list.");
    }
}
