package id.sayembara.proposal;

/** Where what was sealed is kept for good. */
public interface SealedRecords {

    /** Keeps the record unless the edition has one, and answers the one it has: the first that was kept, for ever. */
    SealedRecord keep(SealedRecord record);

    /** The edition's record. Call it only once the edition is sealed. */
    SealedRecord read(String edition);
}
