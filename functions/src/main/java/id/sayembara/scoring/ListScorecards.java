package id.sayembara.scoring;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists what is assigned to the caller in an edition, and how far each scorecard has come. R23, R26: nobody else's. */
@Singleton
public final class ListScorecards implements Operation {
    private final Access access;
    private final EvaluationStore evaluation;
    private final ScorecardStore scorecards;
    private final Editions editions;

    ListScorecards(Access access, EvaluationStore evaluation, ScorecardStore scorecards, Editions editions) {
        this.access = access;
        this.evaluation = evaluation;
        this.scorecards = scorecards;
        this.editions = editions;
    }

    /**
     * One of the caller's scorecards.
     *
     * @param title as submitted; empty where a conflict stands between
     */
    public record Row(String proposal, String group, Optional<String> title, Progress.State state) {}

    /**
     * One page, by proposal, and when the caller signed the integrity statement.
     */
    public record Own(Page<Row> page, Optional<Desk> desk) {}

    /** The caller's own. */
    public Own run(Call call, String editionId, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListScorecards.class);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        Page<Assignment> page = evaluation.assignments(editionId, actor.member(), after, limit);
        Optional<Profile> profile =
                evaluation.profile(editionId, Hand.of(actor, call).person());
        Map<String, Card> cards = scorecards.cards(actor.member()).stream()
                .collect(Collectors.toMap(Card::proposal, Function.identity()));
        return new Own(
                new Page<>(
                        page.items().stream()
                                .map(a -> row(edition, profile, a, Optional.ofNullable(cards.get(a.proposal()))))
                                .toList(),
                        page.next()),
                scorecards.desk(editionId, actor.member()));
    }

    private static Row row(Edition edition, Optional<Profile> profile, Assignment assignment, Optional<Card> card) {
        Progress.State state = card.map(ListScorecards::state).orElse(Progress.State.ASSIGNED);
        boolean kept = profile.isEmpty()
                || Conflicts.find(edition, profile.get(), assignment, state == Progress.State.CONFLICT)
                        .isPresent();
        return new Row(
                assignment.proposal(),
                assignment.group(),
                kept ? Optional.empty() : Optional.of(assignment.title()),
                kept ? Progress.State.CONFLICT : state);
    }

    private static Progress.State state(Card card) {
        return switch (card.state()) {
            case DRAFT -> Progress.State.BEGUN;
            case LOCKED -> Progress.State.LOCKED;
            case CONFLICT -> Progress.State.CONFLICT;
            case VOIDED -> Progress.State.VOIDED;
        };
    }
}
