package id.sayembara.scoring;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Refusal;
import java.time.Instant;

/**
 * An evaluator's place in an edition: there once the integrity statement is signed, and frozen with the edition's scores. Every
 * write depends on the writer's own desk, so that freezing stops all of them without an item that all wait for.
 *
 * @param statement the integrity statement's version that was signed
 * @param pseudonym what the evaluator is called where scores are published. R41b
 */
public record Desk(
        String edition,
        String evaluator,
        int statement,
        String pseudonym,
        Instant signedAt,
        boolean frozen,
        Chain chain) {

    /** The subject of a desk's events. */
    public static String subject(String edition, String pseudonym) {
        return "desk/" + edition + "/" + pseudonym;
    }

    Desk withChain(Chain head) {
        return new Desk(edition, evaluator, statement, pseudonym, signedAt, frozen, head);
    }

    /**
     * Refuses once the scores are frozen.
     *
     * @throws Refusal {@code scores-frozen}
     */
    Desk requireThawed() {
        if (frozen) {
            throw new Refusal(ScoringProblem.SCORES_FROZEN, "The evaluation is over; no score changes any more.");
        }
        return this;
    }
}
