package id.sayembara.award;

/** Makes a file of a certificate. */
public interface CertificatePress {

    /** The certificate as PDF: the same bytes whenever it is asked. */
    byte[] print(Certificate certificate);
}
