package id.sayembara.proposal;

import id.sayembara.platform.Event;

/** Where it is kept that somebody was reminded: the reminder's event is its whole record. */
public interface ReminderStore {

    /** Keeps a reminder unless it is kept already: its place in its chain must be free. */
    void remind(Event event);
}
