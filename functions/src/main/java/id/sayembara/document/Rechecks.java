package id.sayembara.document;

import java.time.Instant;
import java.util.Collection;

/** Has documents verified again whose arrival nobody may have heard of. R16: a check or a submission looks for itself. */
public interface Rechecks {

    /** Looks again at those of these documents that have waited too long. Changes nothing by itself, and never fails for them. */
    void of(Collection<Document> asked, Instant now);
}
