package id.sayembara.document;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Owned;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The place a document is meant for: one question of one proposal. R16.
 *
 * @param attachments what the question takes, by the form version the proposal is pinned to; empty when there is no such
 *     question, it is not one for documents, or it takes none
 * @param editors the roles that may change the proposal in its present state
 * @param timeline the edition's, as it stands now
 * @param rememberUntil how long answers to changes are remembered: the edition's
 */
public record Target(
        String proposal,
        String question,
        String edition,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        Optional<Attachments> attachments,
        Set<Role> editors,
        Timeline timeline,
        Instant rememberUntil)
        implements Owned {}
