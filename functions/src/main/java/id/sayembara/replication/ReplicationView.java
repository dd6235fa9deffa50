package id.sayembara.replication;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A replication as one caller sees it. By allow-list: the evidence and why it was sent back are no business of the source; which
 * members acted is shown to nobody.
 *
 * @param plan in the institution's own words
 * @param answerDue from when on the secretariat answers; only while there is no answer
 * @param bySecretariat whether the secretariat answered in the source's place
 * @param documents ids of what was handed in last
 */
public record ReplicationView(
        String id,
        long version,
        ReplicationState state,
        Replication.Source source,
        String institution,
        String title,
        List<String> units,
        int serviceUnits,
        String plan,
        Instant requestedAt,
        Optional<Instant> answerDue,
        Optional<Instant> answeredAt,
        Optional<Boolean> bySecretariat,
        Optional<String> refusal,
        List<String> documents,
        Optional<String> returned,
        Optional<String> replica,
        Optional<Instant> certifiedAt) {

    static ReplicationView of(Actor actor, Replication it) {
        boolean whole = actor.role() != Role.INSTITUTION_ADMIN || Ownership.OWN_INSTITUTION.holds(actor, it);
        return new ReplicationView(
                it.id(),
                it.version(),
                it.state(),
                it.source(),
                it.institution(),
                it.plan().title(),
                it.plan().units(),
                it.plan().serviceUnits(),
                it.plan().text(),
                it.requestedBy().at(),
                Optional.of(it.answerDue()).filter(due -> it.state() == ReplicationState.REQUESTED),
                it.answer().map(answer -> answer.by().at()),
                it.answer().map(answer -> answer.role() == Role.SECRETARIAT),
                it.answer().flatMap(Replication.Answer::refusal).map(Replication.Reason::text),
                whole ? it.evidence().map(Replication.Evidence::documents).orElse(List.of()) : List.of(),
                it.returned().filter(r -> whole).map(r -> r.reason().text()),
                it.certified().map(Replication.Certified::replica),
                it.certified().map(certified -> certified.by().at()));
    }
}
