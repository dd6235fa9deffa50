package id.sayembara.scoring;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/**
 * Keeps scores. Every save but {@link #remember} depends on the evaluator's own desk: signed, and not frozen. Those of an
 * evaluator depend besides on the {@link Clearance} they were decided by: the assignment still stands, the profile is still the
 * same. R22, R23.
 */
public interface ScorecardStore extends Memory {

    Optional<Desk> desk(String edition, String evaluator);

    /** Whether no desk of the edition can be opened any more. */
    boolean closed(String edition);

    /**
     * Opens a desk.
     *
     * @throws Contention when there is one, or the edition's desks are frozen
     */
    void sign(Desk desk, Event event, Remembered remembered);

    Optional<Card> card(String evaluator, String proposal);

    /** Whether the person declared a conflict with the proposal, by whatever membership. One read unit. */
    boolean declared(String edition, String person, String proposal);

    /** All cards of an evaluator, whatever the edition. */
    List<Card> cards(String evaluator);

    Optional<Score> score(String evaluator, String proposal, String criterion);

    /** All scores of a card as they stand. */
    List<Score> scores(String evaluator, String proposal);

    /** What was locked as this revision. */
    Optional<LockedCard> locked(String evaluator, String proposal, int revision);

    /**
     * Saves one score, and counts a change to its card.
     *
     * @param seen the card it was decided by
     * @throws Contention when score, card, desk or clearance have moved on
     */
    void save(Score next, Card seen, Clearance clearance, Event event, Remembered remembered);

    /** Remembers an answer, and nothing else. */
    void remember(Remembered remembered);

    /**
     * Locks a card.
     *
     * @param locked what its scores come to; never there before
     * @throws Contention when card, one of its scores, desk or clearance have moved on
     */
    void lock(Card next, LockedCard locked, Clearance clearance, Event event, Remembered remembered);

    /**
     * Takes a card out for a declared conflict.
     *
     * @param salt hex, for the commitment to the reason
     * @throws Contention as {@link #lock}
     */
    void declare(Card next, String reason, String salt, Clearance clearance, Event event, Remembered remembered);

    /**
     * Asks for a revision, in place of an earlier wish for the same one.
     *
     * @throws Contention as {@link #lock}
     */
    void request(Card next, RevisionRequest request, Clearance clearance, Event event, Remembered remembered);

    /** The request for a revision after this one. */
    Optional<RevisionRequest> request(String evaluator, String proposal, String edition, int revision);

    /** An edition's requests, by evaluator and proposal. */
    Page<RevisionRequest> requests(String edition, Optional<String> after, int limit);

    /**
     * Lets a revision begin.
     *
     * @throws Contention when card or desk have moved on
     */
    void approve(Card next, RevisionRequest approved, Event event, Remembered remembered);

    /** The chair's wish that this card is void. */
    Optional<VoidRequest> voidRequest(String evaluator, String proposal, String edition);

    /** An edition's voids, by evaluator and proposal. */
    Page<VoidRequest> voids(String edition, Optional<String> after, int limit);

    /**
     * Keeps the chair's wish, in place of an earlier one.
     *
     * @throws Contention when card or desk have moved on
     */
    void propose(Card next, VoidRequest request, Event event, Remembered remembered);

    /**
     * Takes a locked card out.
     *
     * @throws Contention when card or desk have moved on
     */
    void voidCard(Card next, VoidRequest approved, Event event, Remembered remembered);
}
