package id.sayembara.document;

import java.util.List;
import java.util.Optional;

/** The documents as other features may read them. Reads are consistent: what was accepted a moment ago is seen as accepted. */
public interface Documents {

    /** Every document of the proposal, oldest first, whatever its state. */
    List<Document> of(String proposal);

    /** The document of this id. One read unit. */
    Optional<Document> find(String id);
}
