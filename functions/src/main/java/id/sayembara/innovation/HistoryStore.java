package id.sayembara.innovation;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/** Keeps imports of earlier years, with what they found. Every read is consistent. */
public interface HistoryStore extends Memory {
    /** Most innovations of one step: with their events, the import and its faults they fit into one transaction of 100. */
    int BATCH = 40;

    /** The import of this id. One read unit. */
    Optional<HistoryImport> find(String id);

    /**
     * Begins an import.
     *
     * @throws Contention when there is one
     */
    void begin(HistoryImport next, Event event, Remembered answer);

    /**
     * Saves one step, all or nothing: how far it came, what it recorded, what it found faulty. Two write units, two for each KB of
     * faults, four for each innovation.
     *
     * @param next its step is one more than the kept one's
     * @throws Contention when another has made a step, or an innovation has moved on
     */
    void step(HistoryImport next, List<Change> changes, List<HistoryFault> faults);

    /**
     * Saves one step that records sources. Two write units more for each innovation above.
     *
     * @throws Contention as {@link #step}; also when something above has got other sources
     */
    void link(HistoryImport next, Change change, Lineage above, List<HistoryFault> faults);

    /** Ends an import, with its event. */
    void end(HistoryImport next, Event event);

    /** What was found faulty, in order, page by page as it is asked for. One read unit per 4 KB. */
    Iterable<List<HistoryFault>> faults(String id);

    /** An innovation with its newest event. */
    record Change(Innovation next, Event event) {}
}
