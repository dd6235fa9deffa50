package id.sayembara.proposal;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.Map;
import java.util.Optional;

/**
 * Where the screening is kept. Every read by key is consistent. Every change is one transaction with its event and with the
 * counts; it throws {@link Contention}, and changes nothing, when what it was computed from is no longer so.
 */
public interface ScreeningStore extends Screenings, Memory {

    /** The screening of this proposal; empty until it is prepared. One read unit per 4 KB. */
    Optional<Screened> screened(String proposal);

    @Override
    default Optional<ScreeningState> find(String proposal) {
        return screened(proposal).map(Screened::state);
    }

    /** Keeps a screening that begins. */
    void prepare(Screened first, Event event);

    /**
     * Keeps a decision.
     *
     * @param before where it stood: it must still stand there, at the version before
     */
    void decide(Screened next, ScreeningState before, Event event, Remembered remembered);

    /** Keeps that the proposal's people are told. */
    void announce(Screened next, Event event);

    /** How many of each group stand where: exact, whatever lists may lag. */
    Map<String, Map<ScreeningState.Name, Long>> counts(String edition);

    /**
     * Those of one group in one state, ordered by proposal. Read from an index: a change may be a moment late.
     *
     * @param after the end of the page before
     */
    Page<Screened> list(String edition, String group, ScreeningState.Name state, Optional<String> after, int limit);
}
