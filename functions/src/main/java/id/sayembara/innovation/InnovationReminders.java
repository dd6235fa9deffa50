package id.sayembara.innovation;

import id.sayembara.platform.Event;

/** Keeps reminders, each as the one event of its own subject: its place is the whole record that somebody was reminded. */
public interface InnovationReminders {

    /** Keeps it, unless it is kept already. Two write units. */
    void remind(Event event);
}
