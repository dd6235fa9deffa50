package id.sayembara.document;

import java.util.List;

/** Announces arrivals that storage may have failed to announce. */
public interface Announcements {

    /** Says that these documents may have arrived. Failing to say so changes nothing: the next one to ask says it again. */
    void arrived(List<String> ids);
}
