package id.sayembara.innovation;

/** Sees to it that an import goes on: after a pause, a fall, or an arrival that storage failed to announce. */
public interface HistoryWakes {

    /** Says that there is something to do for this import. Said too often it changes nothing. */
    void wake(String id);
}
