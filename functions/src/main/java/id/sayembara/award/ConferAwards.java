package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.PublishedDecisions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Confers what a published decision brings: an award for the institution, the unit, each innovator. R34, R37. */
@Singleton
public final class ConferAwards implements Operation {
    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Editions editions;
    private final PublishedDecisions decisions;
    private final Bearers bearers;

    ConferAwards(
            Access access,
            Once once,
            AwardStore awards,
            Editions editions,
            PublishedDecisions decisions,
            Bearers bearers) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.editions = editions;
        this.decisions = decisions;
        this.bearers = bearers;
    }

    /** What was conferred: the answer that is remembered. */
    public record Conferred(String proposal, String kind, List<String> numbers) {}

    /**
     * Confers, once.
     *
     * @throws Refusal {@code not-found} for the edition; {@code unknown-award-kind}; {@code not-decided} while no published
     *     decision of the kind's stage names the proposal; {@code awards-conferred} with the awards' numbers;
     *     {@code too-many-bearers}
     */
    public Conferred run(Call call, String edition, String proposal, String kind) {
        Actor actor = access.admit(call, ConferAwards.class);
        return once.run(awards, call, actor.member(), Conferred.class, ticket -> {
            Edition rules = editions.current(edition).orElseThrow(Access::notFound);
            AwardKind award = rules.awards()
                    .kind(kind)
                    .orElseThrow(() -> new Refusal(
                            AwardProblem.UNKNOWN_AWARD_KIND, "The edition's data names no such kind of award."));
            Decided decided = decisions
                    .of(edition, award.stage(), proposal)
                    .orElseThrow(() -> new Refusal(
                            AwardProblem.NOT_DECIDED, "No published decision of " + award.stage() + " names it."));
            awards.conferral(proposal, kind).ifPresent(earlier -> {
                throw new Refusal(
                        AwardProblem.AWARDS_CONFERRED,
                        "It has its awards of this kind.",
                        Map.of("numbers", earlier.numbers()));
            });
            List<Award> given = bearers.of(decided, award);
            List<Event> events = given.stream()
                    .map(a -> a.chain()
                            .next(
                                    new AwardEvent.AwardConferred(a, Issuing.committed(a, a.name())),
                                    edition,
                                    actor,
                                    call.receivedAt()))
                    .toList();
            List<String> numbers = given.stream().map(Award::number).toList();
            Conferred conferred = new Conferred(proposal, kind, numbers);
            awards.confer(
                    new Conferral(proposal, kind, numbers),
                    Bearers.after(given, events),
                    events,
                    ticket.of(conferred, call.receivedAt().plus(Issuing.ANSWERS)));
            return conferred;
        });
    }
}
