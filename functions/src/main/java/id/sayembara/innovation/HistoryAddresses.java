package id.sayembara.innovation;

import id.sayembara.document.Address;
import java.time.Duration;

/** Signs addresses for lists of earlier years, so that none passes through a function of the door. */
public interface HistoryAddresses {

    /** Where these bytes, and no others, can be put once. */
    Address upload(HistoryImport awaited, Duration life);

    /** Where the list of faults can be fetched, as an attachment. */
    Address faults(HistoryImport done, Duration life);
}
