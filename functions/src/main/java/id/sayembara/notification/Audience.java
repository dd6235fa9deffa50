package id.sayembara.notification;

import id.sayembara.competition.Recipient;
import id.sayembara.competition.Recipients;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of an event: those it concerns whose accounts live. R39. */
@Singleton
final class Audience {
    private final Recipients recipients;

    Audience(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * Everyone the template is for. Who is named twice is still told once: the delivery's name is the same.
     *
     * @throws Heard.Untellable when the event does not say enough, or nobody is left to tell
     */
    List<Recipient> of(Template template, Heard heard) {
        List<Recipient> told = switch (template) {
            case MEMBER_INVITED ->
                recipients.invited(heard.text("invitation")).stream().toList();
            case PROPOSAL_HANDED_OVER -> admins(heard);
            case PROPOSAL_TAKEN_OVER, PROPOSAL_RETURNED -> unit(heard);
            case PROPOSAL_SUBMITTED,
                    PROPOSAL_WITHDRAWN,
                    SCREENING_PASSED,
                    SCREENING_REJECTED,
                    FINALIST_NAMED,
                    WINNER_NAMED ->
                Stream.concat(unit(heard).stream(), admins(heard).stream()).toList();
            case EVALUATOR_ASSIGNED ->
                recipients.member(heard.text("evaluator")).stream().toList();
            case CITIZEN_CODE -> List.of(new Recipient(heard.text("recipient"), "", heard.text("email")));
            case REPLICATION_REQUESTED, REPLICATION_ANSWER_NEAR -> sources(heard);
            case REPLICATION_AGREED, REPLICATION_REFUSED, REPLICATION_SENT_BACK, CONFIRMATION_DUE -> admins(heard);
            case REPLICATION_ESCALATED, REPLICATION_CERTIFIED ->
                Stream.concat(sources(heard).stream(), admins(heard).stream()).toList();
            case CLOSING_NEAR -> heard.textOr("unit", "").isEmpty() ? admins(heard) : unit(heard);
        };
        if (told.isEmpty()) {
            throw new Heard.Untellable("nobody is left to tell");
        }
        return told;
    }

    private List<Recipient> admins(Heard heard) {
        return recipients.admins(heard.textOr("servedBy", heard.text("institution")));
    }

    /** Who acts for the institution whose innovation is to be replicated. */
    private List<Recipient> sources(Heard heard) {
        return recipients.admins(heard.textOr("sourceServedBy", heard.text("sourceInstitution")));
    }

    private List<Recipient> unit(Heard heard) {
        String unit = heard.textOr("unit", "");
        return unit.isEmpty() ? List.of() : recipients.unit(heard.text("institution"), unit);
    }
}
