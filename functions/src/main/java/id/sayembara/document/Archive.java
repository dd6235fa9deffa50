package id.sayembara.document;

/** Accepted documents, each kept once under a key derived from its bytes, and never changed. R16. */
public interface Archive {

    /** Keeps these bytes; nothing changes when they are kept already. */
    void keep(Declaration declared, byte[] bytes);
}
