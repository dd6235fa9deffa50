package id.sayembara.proposal;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/**
 * Where proposals, their answers and their institutions' gates are kept. Every read by key is consistent. Every change is
 * one transaction with its event and its remembered answer; it throws {@link Contention}, and changes nothing, when what it
 * was computed from is no longer so.
 */
public interface ProposalStore extends Memory {

    /** One read unit. */
    Optional<Proposal> find(String id);

    /** Those of these ids that there are, in the order of the ids. One read unit each. */
    List<Proposal> findAll(List<String> ids);

    /** One read unit per 4 KB. */
    Optional<Answer> answer(String proposal, String question);

    /** Every answer that was ever saved, also to questions no longer asked. */
    List<Answer> answers(String proposal);

    /** The institution's gate; version 0 when it has submitted nothing. One read unit, two while there is none. */
    Gate gate(String edition, String institution);

    /** The institution's choice; version 0 when it has made none. */
    Preselection preselection(String edition, String institution);

    /** Where the record of a proposal's refused submissions stands. */
    Chain refusals(String proposal);

    /**
     * Proposals in one state, those longest in it first. Read from an index: a change may be a moment late.
     *
     * @param institution empty for all of the edition
     * @param unit empty for all of the institution
     * @param after the end of the page before
     */
    Page<Proposal> list(
            String edition,
            Optional<String> institution,
            Optional<String> unit,
            ProposalState.Name state,
            Optional<String> after,
            int limit);

    /** Keeps a new proposal. */
    void start(Proposal proposal, Event event, Remembered remembered);

    /**
     * Keeps an answer, and counts the proposal's content revision up. R15.
     *
     * @param seen the proposal the save was computed from: its version must still be this, other answers may have changed
     * @param title the proposal's title from now on, when the answer is the title
     */
    void save(Answer answer, Proposal seen, Optional<String> title, Event event, Remembered remembered);

    /** Keeps the answer to a change that was found to be made already. */
    void remember(Remembered remembered);

    /** Keeps a proposal that moved; neither its state nor its answers may have changed meanwhile. */
    void move(Proposal next, Event event, Remembered remembered);

    /**
     * Keeps a submission: proposal, gate and disclosure; the first through a gate also puts its institution on the edition's
     * roster, unless that is sealed. R6, R9, R13, R17.
     *
     * @param next computed from the proposal one version earlier, at the same content revision
     * @param gate one version after the one it was computed from
     * @param preselection the choice that was looked at: it must still be the one in force
     */
    void submit(
            Proposal next,
            Gate gate,
            Preselection preselection,
            Disclosure disclosure,
            Event event,
            Remembered remembered);

    /** Keeps a withdrawal and the gate without it. R19. */
    void withdraw(Proposal next, Gate gate, Event event, Remembered remembered);

    /**
     * Keeps an institution's choice.
     *
     * @param gate the gate that was looked at: it must still be so
     */
    void preselect(Preselection next, Gate gate, Event event, Remembered remembered);

    /** Records that a submission was refused. R18. */
    void refuse(Event event);

    /**
     * Closes the edition's roster and every gate on it for good, and answers what the gates hold. R6: a submission that races
     * with it is in the answer or loses its race. Again changes nothing and answers the same.
     */
    List<Gate> seal(String edition);
}
