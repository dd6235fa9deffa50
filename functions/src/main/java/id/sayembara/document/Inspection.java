package id.sayembara.document;

import java.util.Optional;

/** Opens files from outside, within bounds of time and memory. */
public interface Inspection {

    /** What is wrong with this file of the given type; empty when it opens and is within bounds. */
    Optional<Reason> fault(DocumentType type, byte[] bytes);
}
