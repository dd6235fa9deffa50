package id.sayembara.document;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Owned;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of a proposal. R16.
 *
 * @param id the proposal's id, a hyphen and the document's number within the proposal, such as {@code 01J…-7}
 * @param question the question of the form it was uploaded for
 * @param requestedBy the membership that asked for the ticket
 */
public record Document(
        String id,
        String proposal,
        String question,
        String edition,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        Declaration declared,
        String requestedBy,
        Instant requestedAt,
        DocumentState state,
        Chain chain)
        implements Owned {

    /** Whether it may go into a submission. */
    public boolean accepted() {
        return state instanceof DocumentState.Accepted;
    }
}
