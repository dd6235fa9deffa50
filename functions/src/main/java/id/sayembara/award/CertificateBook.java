package id.sayembara.award;

import id.sayembara.platform.Event;
import java.util.Optional;

/** Which certificates we made, by the SHA-256 of their bytes: their events are the whole record. */
public interface CertificateBook {

    /** Which award's issue a file is of. */
    record Entry(String number, int revision) {}

    /** Keeps that a certificate was made; twice is once. Two write units. */
    void keep(Event made);

    /** Whose certificate has these bytes; empty for what we never made. One read unit. */
    Optional<Entry> find(String sha256);
}
