package id.sayembara.award;

import id.sayembara.document.Address;
import java.time.Duration;

/** Signs addresses of certificates. */
public interface CertificateAddresses {

    /** Where the certificate of the award's newest issue can be fetched; nothing is there until it is made. */
    Address certificate(Award award, Language language, Duration life);
}
