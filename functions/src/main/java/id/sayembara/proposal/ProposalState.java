package id.sayembara.proposal;

import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.Optional;

/** Where a proposal is on its way from unit to institution to ministry. R8, R17, R19. */
public sealed interface ProposalState {

    /** Its unit writes it. */
    record Draft() implements ProposalState {}

    /** Handed over, or begun by the institution itself: its admin checks and corrects it. */
    record AtInstitution() implements ProposalState {}

    /**
     * The admin gave it back to its unit.
     *
     * @param notes why, and what to mend: 1 to 2,000 characters
     * @param salt hex, for the commitment to the notes
     */
    record Returned(String notes, String salt) implements ProposalState {}

    /**
     * The ministry has it. The admin may go on correcting the working copy; only submitting again changes what the ministry
     * has.
     *
     * @param manifest hex SHA-256 of the manifest that stands
     * @param title as submitted
     * @param category id of the category as submitted; empty where the form asks none
     * @param contentRevision the working copy's revision that was submitted
     * @param receivedAt the instant the request that submitted it was received
     */
    record Submitted(String manifest, String title, Optional<String> category, long contentRevision, Instant receivedAt)
            implements ProposalState {}

    /**
     * Taken back by the institution, which may correct and submit it again.
     *
     * @param manifest the manifest that no longer stands
     */
    record Withdrawn(String manifest) implements ProposalState {}

    /** The state's name on the wire and in keys. */
    default Name name() {
        return switch (this) {
            case Draft d -> Name.DRAFT;
            case AtInstitution a -> Name.AT_INSTITUTION;
            case Returned r -> Name.RETURNED;
            case Submitted s -> Name.SUBMITTED;
            case Withdrawn w -> Name.WITHDRAWN;
        };
    }

    /** Whose turn it is: the only role that may write answers now. R8. */
    default Role writer() {
        return switch (this) {
            case Draft d -> Role.UNIT;
            case Returned r -> Role.UNIT;
            case AtInstitution a -> Role.INSTITUTION_ADMIN;
            case Submitted s -> Role.INSTITUTION_ADMIN;
            case Withdrawn w -> Role.INSTITUTION_ADMIN;
        };
    }

    /** The states' names. */
    enum Name {
        DRAFT,
        AT_INSTITUTION,
        RETURNED,
        SUBMITTED,
        WITHDRAWN
    }
}
