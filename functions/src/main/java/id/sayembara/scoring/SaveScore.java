package id.sayembara.scoring;

import id.sayembara.competition.Evaluation.Leaf;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Saves one criterion's score and comment. R23, R25, R28: each has its own version, so that two windows at different criteria
 * never collide; whoever saves over a version they have not seen is refused with both, and neither is lost.
 */
@Singleton
public final class SaveScore implements Operation {
    private final Access access;
    private final Once once;
    private final ScorecardStore store;
    private final Clearances clearances;
    private final Ids ids;

    SaveScore(Access access, Once once, ScorecardStore store, Clearances clearances, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.clearances = clearances;
        this.ids = ids;
    }

    /**
     * Saves the score.
     *
     * @param version the score's version the caller has seen; 0 when there was none
     * @param text a decimal on the edition's scale, such as {@code 87.5}; empty takes the score back
     * @param comment 1 to 2,000 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code conflict-of-interest}; {@code integrity-unsigned};
     *     {@code scores-frozen}; {@code scorecard-locked}; {@code unknown-criterion}; {@code score-invalid} with every fault;
     *     {@code stale-version} with both
     */
    public SavedScore run(
            Call call,
            String proposal,
            String criterion,
            long version,
            Optional<String> text,
            Optional<String> comment) {
        Actor actor = access.admit(call, SaveScore.class);
        return once.run(store, call, actor.member(), SavedScore.class, ticket -> {
            Clearance clearance = clearances.of(actor, proposal);
            access.requireOpen(actor, SaveScore.class, clearance.edition().timeline(), call.receivedAt());
            Desk desk = clearances.desk(clearance).requireThawed();
            Card card = clearance.card(desk);
            card.requireDraft();
            Leaf leaf = clearance
                    .rubric()
                    .leaf(criterion)
                    .orElseThrow(() -> new Refusal(
                            ScoringProblem.UNKNOWN_CRITERION, "The rubric has no such criterion to score."));
            Optional<BigDecimal> score =
                    ScoreReader.read(clearance.group().evaluation().scale(), leaf, text, comment);
            Instant until = clearance.edition().rememberUntil();
            Optional<Score> current = store.score(actor.member(), proposal, criterion);
            if (current.map(Score::version).orElse(0L) != version) {
                Score kept =
                        current.filter(s -> s.says(score, comment)).orElseThrow(() -> stale(current, score, comment));
                // it was saved already, by this very save, repeated under another key
                SavedScore saved = saved(kept);
                store.remember(ticket.of(saved, until));
                return saved;
            }
            Score next = new Score(
                    card.edition(),
                    proposal,
                    actor.member(),
                    criterion,
                    score,
                    comment,
                    HexFormat.of().formatHex(ids.salt()),
                    call.receivedAt(),
                    current.map(Score::chain).orElseGet(() -> Chain.start(Score.subject(card, criterion))));
            Event event = next.chain()
                    .next(
                            new ScoringEvent.ScoreSaved(proposal, criterion, next.commitment()),
                            card.edition(),
                            actor,
                            call.receivedAt());
            Score kept = next.withChain(event.chain());
            SavedScore saved = saved(kept);
            store.save(kept, card, clearance, event, ticket.of(saved, until));
            return saved;
        });
    }

    private static Refusal stale(Optional<Score> current, Optional<BigDecimal> score, Optional<String> comment) {
        Map<String, Object> theirs = new LinkedHashMap<>();
        theirs.put("version", current.map(Score::version).orElse(0L));
        current.ifPresent(kept -> {
            theirs.putAll(Score.tree(kept.score(), kept.comment()));
            theirs.put("at", kept.at().toString());
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("current", theirs);
        facts.put("yours", Score.tree(score, comment));
        return new Refusal(
                PlatformProblem.STALE_VERSION,
                "You saved another score meanwhile; here are both. Nothing was changed.",
                facts);
    }

    private static SavedScore saved(Score score) {
        return new SavedScore(score.proposal(), score.criterion(), score.version(), score.at());
    }
}
