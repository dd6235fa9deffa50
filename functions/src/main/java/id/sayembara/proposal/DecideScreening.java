package id.sayembara.proposal;

import id.sayembara.competition.Choice;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.Screened.Decision;
import id.sayembara.proposal.ScreeningState.Passed;
import id.sayembara.proposal.ScreeningState.Rejected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passes or rejects a sealed submission, or decides it anew. R20: by the secretariat, while the screening is open. */
@Singleton
public final class DecideScreening implements Operation {
    private final Access access;
    private final Once once;
    private final ScreeningStore screenings;
    private final Editions editions;
    private final Ids ids;

    DecideScreening(Access access, Once once, ScreeningStore screenings, Editions editions, Ids ids) {
        this.access = access;
        this.once = once;
        this.screenings = screenings;
        this.editions = editions;
        this.ids = ids;
    }

    /** What may be decided. */
    public enum Verdict {
        PASS,
        REJECT
    }

    /** Where the screening stands after a decision. */
    public record Standing(
            String proposal, long version, ScreeningState.Name state, List<String> reasons, Instant decidedAt) {}

    /**
     * Decides it.
     *
     * @param version the screening's version the caller has seen
     * @param reasons codes of the edition: at least one to reject, none to pass
     * @param note for the secretariat and auditors alone
     * @throws Refusal {@code window-closed}; {@code stale-version}; {@code screening-announced};
     *     {@code screening-decision-invalid} with every finding
     */
    public Standing run(
            Call call, String proposal, long version, Verdict verdict, List<String> reasons, Optional<String> note) {
        Actor actor = access.admit(call, DecideScreening.class);
        return once.run(screenings, call, actor.member(), Standing.class, ticket -> {
            Screened screened = access.own(actor, DecideScreening.class, screenings.screened(proposal));
            Edition edition = editions.current(screened.edition()).orElseThrow(Access::notFound);
            access.requireOpen(actor, DecideScreening.class, edition.timeline(), call.receivedAt());
            screened.requireVersion(version);
            screened.requireUnannounced();
            requireFitting(edition, verdict, reasons);
            ScreeningState state = verdict == Verdict.PASS ? new Passed() : new Rejected(reasons);
            Optional<Commitment> promise = note.map(text -> Commitment.to(text, ids.salt()));
            Event event = screened.chain()
                    .next(
                            new ScreeningEvent.ScreeningDecided(screened, state, promise),
                            edition.id(),
                            actor,
                            call.receivedAt());
            Decision how = new Decision(
                    actor.member(),
                    call.receivedAt(),
                    note.orElse(""),
                    promise.map(Commitment::salt).orElse(""));
            Screened next = screened.decided(state, how, event.chain());
            Standing standing = new Standing(proposal, next.version(), state.name(), reasons, call.receivedAt());
            screenings.decide(next, screened.state(), event, ticket.of(standing, edition.rememberUntil()));
            return standing;
        });
    }

    private static void requireFitting(Edition edition, Verdict verdict, List<String> reasons) {
        List<String> known =
                edition.screening().reasons().stream().map(Choice::id).toList();
        List<Finding> findings = new ArrayList<>();
        if (verdict == Verdict.REJECT && reasons.isEmpty()) {
            findings.add(new Finding("/reasons", "missing", "A rejection needs a reason.", Map.of("choices", known)));
        }
        if (verdict == Verdict.PASS && !reasons.isEmpty()) {
            findings.add(new Finding("/reasons", "too-many", "What passes has no reason to be rejected."));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            if (!known.contains(reasons.get(i))) {
                findings.add(new Finding(
                        "/reasons/" + i, "not-a-choice", "The edition has no such reason.", Map.of("choices", known)));
            } else if (!seen.add(reasons.get(i))) {
                findings.add(new Finding("/reasons/" + i, "twice", "This reason is there already."));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    ProposalProblem.SCREENING_DECISION_INVALID, "Nothing was decided: mend these findings.", findings);
        }
    }
}
