package id.sayembara.scoring;

/** Where a scorecard stands after an act: the answer that is remembered. */
public record CardStanding(String proposal, String evaluator, String state, int revision, long version) {

    static CardStanding of(Card card) {
        return new CardStanding(
                card.proposal(), card.evaluator(), card.state().name(), card.revision(), card.changes());
    }
}
