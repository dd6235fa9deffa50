package id.sayembara.proposal;

import java.util.Optional;

/** What proposals are called, for other features: so that a proposal's people know which one a message is about. */
public interface ProposalTitles {

    /** The working copy's title; empty while there is none. One read unit. */
    Optional<String> title(String proposal);
}
