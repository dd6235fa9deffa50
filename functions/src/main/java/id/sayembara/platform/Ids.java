package id.sayembara.platform;

/** Where new names come from. Nothing random may survive from a snapshot, so every call draws anew. */
public interface Ids {

    /** A new id: 26 characters of Crockford's base 32, the first ten of them the time, so that ids sort by age. */
    String next();

    /** A secret of 160 bits as 32 characters of base 32, for one-shot codes. */
    String secret();

    /** Sixteen random bytes, for a commitment's salt. */
    byte[] salt();
}
