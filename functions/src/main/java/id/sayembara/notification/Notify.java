package id.sayembara.notification;

import id.sayembara.competition.Recipient;
import id.sayembara.notification.DeliveryStore.Claim;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells those an event concerns, each at most once however often the event is heard. R39. A message is claimed, then sent, then
 * concluded: what breaks off in between is never sent again by itself, and its event is reported as failed until it lies
 * among the dead letters, where somebody looks. What is surely unsent is tried again.
 */
@Singleton
public final class Notify implements Operation {
    private final Audience audience;
    private final Letters letters;
    private final DeliveryStore deliveries;
    private final Mailer mailer;
    private final InstantSource clock;

    Notify(Audience audience, Letters letters, DeliveryStore deliveries, Mailer mailer, InstantSource clock) {
        this.audience = audience;
        this.letters = letters;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.clock = clock;
    }

    /**
     * Tells everyone; one who cannot be told does not keep the others from it.
     *
     * @throws Unfinished when somebody is still to be told, or may have been
     */
    public void run(Heard heard) {
        List<String> open = new ArrayList<>();
        try {
            Template template = template(heard);
            requireUseful(template, heard);
            for (Recipient recipient : audience.of(template, heard)) {
                try {
                    tell(template, heard, recipient).ifPresent(open::add);
                } catch (Heard.Untellable e) {
                    throw e;
                } catch (RuntimeException e) {
                    // whether it was sent is not known: the claim stands
                    open.add(recipient.member() + " may have been told: "
                            + e.getClass().getSimpleName());
                }
            }
        } catch (Heard.Untellable e) {
            deliveries.dropped(heard.id(), e.getMessage(), clock.instant());
        }
        if (!open.isEmpty()) {
            throw new Unfinished(String.join(", ", open));
        }
    }

    /** A code that opens nothing any more is not worth a mail. */
    private void requireUseful(Template template, Heard heard) {
        if (template == Template.CITIZEN_CODE && !clock.instant().isBefore(heard.instant("expiresAt"))) {
            throw new Heard.Untellable("the code has expired");
        }
    }

    private static Template template(Heard heard) {
        return switch (heard.type()) {
            case "InstitutionMemberInvited" -> Template.MEMBER_INVITED;
            case "ProposalHandedOver" ->
                heard.flag("takenOver") ? Template.PROPOSAL_TAKEN_OVER : Template.PROPOSAL_HANDED_OVER;
            case "ProposalReturned" -> Template.PROPOSAL_RETURNED;
            case "ProposalSubmitted" -> Template.PROPOSAL_SUBMITTED;
            case "ProposalWithdrawn" -> Template.PROPOSAL_WITHDRAWN;
            case "EvaluatorAssigned" -> Template.EVALUATOR_ASSIGNED;
            case "ScreeningAnnounced" -> heard.flag("passed") ? Template.SCREENING_PASSED : Template.SCREENING_REJECTED;
            case "ProposalDecided" ->
                heard.text("stage").equals("WINNERS") ? Template.WINNER_NAMED : Template.FINALIST_NAMED;
            case "CodeIssued" -> Template.CITIZEN_CODE;
            case "HolderReminded" -> Template.CLOSING_NEAR;
            case "ConfirmationReminded" -> Template.CONFIRMATION_DUE;
            case "ReplicationRequested" -> Template.REPLICATION_REQUESTED;
            case "SourceReminded" -> Template.REPLICATION_ANSWER_NEAR;
            case "ReplicationEscalated" -> Template.REPLICATION_ESCALATED;
            case "ReplicationAgreed" -> Template.REPLICATION_AGREED;
            case "ReplicationRefused" -> Template.REPLICATION_REFUSED;
            case "ReplicationSentBack" -> Template.REPLICATION_SENT_BACK;
            case "ReplicationCertified" -> Template.REPLICATION_CERTIFIED;
            default -> throw new Heard.Untellable("nobody is told of its type");
        };
    }

    /** Why this person is not told for sure; empty when they are, or never will be. */
    private Optional<String> tell(Template template, Heard heard, Recipient recipient) {
        Mail mail = letters.write(template, heard, recipient);
        DeliveryKey key = new DeliveryKey(heard.id(), recipient.member(), template);
        Claim claim = deliveries.claim(key, clock.instant());
        if (claim != Claim.MINE) {
            return claim == Claim.DOUBTFUL ? Optional.of(recipient.member() + " may have been told") : Optional.empty();
        }
        try {
            deliveries.sent(key, mailer.send(mail), clock.instant());
            return Optional.empty();
        } catch (Mailer.Unsent e) {
            if (e.forGood()) {
                deliveries.refused(key, e.getMessage(), clock.instant());
                return Optional.empty();
            }
            deliveries.release(key, clock.instant());
            return Optional.of(recipient.member() + " was not told: " + e.getMessage());
        }
    }

    /** Somebody is still to be told, or may have been: the event is to be heard again. Names nobody but by id. R42. */
    public static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished(String what) {
            super(what, null, false, false);
        }
    }
}
