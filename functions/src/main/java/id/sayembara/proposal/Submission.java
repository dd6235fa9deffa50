package id.sayembara.proposal;

import id.sayembara.platform.Owned;
import java.util.Optional;

/**
 * What stands at the ministry for one proposal, as other features may know it.
 *
 * @param title as submitted
 * @param category id of the category it was entered in; empty where the form asks none
 * @param manifest hex SHA-256 of what was submitted
 */
public record Submission(
        String proposal,
        String edition,
        String group,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        String title,
        Optional<String> category,
        String manifest)
        implements Owned {}
