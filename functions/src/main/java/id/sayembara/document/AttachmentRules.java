package id.sayembara.document;

import java.util.Optional;

/** What may be attached where. Proposals know; documents only ask. */
public interface AttachmentRules {

    /** The question of this proposal, as it stands now; empty when there is no such proposal. */
    Optional<Target> target(String proposal, String question);
}
