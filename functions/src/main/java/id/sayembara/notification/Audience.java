package id.sayembara.notification;

import id.sayembara.competition.Recipient;
import id.sayembara.competition.Recipients;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is told of an event: those it concerns whose accounts live. R39. */
@Singleton
final class Audience {
    private final Recipients recipients;

    Audience(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * Everyone the template is for, each once.
     *
     * @throws Heard.Untellable when the event does not say enough, or nobody is left to tell
     */
    List<Recipient> of(Template template, Heard heard) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        switch (template) {
            case MEMBER_INVITED -> recipients.invited(heard.text("invitation")).ifPresent(r -> add(told, List.of(r)));
            case PROPOSAL_HANDED_OVER -> add(told, admins(heard));
            case PROPOSAL_TAKEN_OVER, PROPOSAL_RETURNED -> add(told, unit(heard));
            case PROPOSAL_SUBMITTED, PROPOSAL_WITHDRAWN -> {
                add(told, unit(heard));
                add(told, admins(heard));
            }
        }
        if (told.isEmpty()) {
            throw new Heard.Untellable("nobody is left to tell");
        }
        return List.copyOf(told.values());
    }

    private List<Recipient> admins(Heard heard) {
        return recipients.admins(heard.textOr("servedBy", heard.text("institution")));
    }

    private List<Recipient> unit(Heard heard) {
        String unit = heard.textOr("unit", "");
        return unit.isEmpty() ? List.of() : recipients.unit(heard.text("institution"), unit);
    }

    private static void add(Map<String, Recipient> told, List<Recipient> more) {
        more.forEach(recipient -> told.putIfAbsent(recipient.member(), recipient));
    }
}
