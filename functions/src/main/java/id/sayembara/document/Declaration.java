package id.sayembara.document;

/**
 * What the uploader said of the file. Nothing else may arrive on the ticket, and what arrives is held against it. R16.
 *
 * @param fileName as people know it, 1 to 200 characters; personal, so it enters the log only as a commitment
 * @param length in bytes, 1 to {@value #LARGEST}
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Declaration(String fileName, DocumentType type, long length, String sha256) {
    /** The largest file any edition may ask for: what is verified is held in memory once. 25 MB. */
    public static final long LARGEST = 25L * 1024 * 1024;
}
