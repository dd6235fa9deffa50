package id.sayembara.award;

/** Where certificates lie. */
public interface CertificateArchive {

    /** Keeps the certificate of an issue, unless it is there. */
    void keep(String number, int revision, Language language, byte[] pdf);
}
