package id.sayembara.document;

import java.time.Duration;

/** Signs addresses, so that no file passes through a function. */
public interface Addresses {

    /** Where these bytes, and no others, can be put once. */
    Address upload(Document document, Duration life);

    /** Where an accepted document can be fetched, as an attachment. */
    Address download(Document document, Duration life);
}
