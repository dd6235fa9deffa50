package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds institutions and mends what is known of them, from a list. R8. What the list does not name stays. The same list again
 * changes nothing; a long list is saved in parts, and an import that was broken off is finished by the same list.
 */
@Singleton
public final class ImportInstitutions implements Operation {
    private final Access access;
    private final Once once;
    private final InstitutionStore institutions;
    private final InstitutionSheet sheet;

    ImportInstitutions(Access access, Once once, InstitutionStore institutions, InstitutionSheet sheet) {
        this.access = access;
        this.once = once;
        this.institutions = institutions;
        this.sheet = sheet;
    }

    /**
     * Imports a list of at most 2,000 rows.
     *
     * @throws Refusal {@code institutions-faulty} with every fault and its line, or with every institution that would become
     *     another kind of body or another's to serve: its accounts and proposals carry both
     */
    public ImportedInstitutions run(Call call, String text) {
        Actor actor = access.admit(call, ImportInstitutions.class);
        return once.run(institutions, call, actor.member(), ImportedInstitutions.class, ticket -> {
            List<Institution> list = sound(text);
            List<Kept<Institution>> next = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            List<Finding> faults = new ArrayList<>();
            int added = 0;
            for (Institution institution : list) {
                Optional<Kept<Institution>> kept = institutions.kept(institution.id());
                if (kept.map(Kept::what).filter(institution::equals).isPresent()) {
                    continue;
                }
                kept.map(Kept::what).ifPresent(known -> faults.addAll(otherwise(known, institution)));
                added += kept.isEmpty() ? 1 : 0;
                Event event = kept.map(Kept::chain)
                        .orElseGet(() -> Chain.start("institution/" + institution.id()))
                        .next(new CompetitionEvent.InstitutionImported(institution), "-", actor, call.receivedAt());
                next.add(new Kept<>(institution, event.chain()));
                events.add(event);
            }
            refuseIfAny(faults);
            ImportedInstitutions imported =
                    new ImportedInstitutions(added, next.size() - added, list.size() - next.size());
            for (int from = 0; from < next.size(); from += InstitutionStore.BATCH) {
                int to = Math.min(next.size(), from + InstitutionStore.BATCH);
                boolean last = to == next.size();
                institutions.save(
                        next.subList(from, to),
                        events.subList(from, to),
                        last
                                ? Optional.of(
                                        ticket.of(imported, call.receivedAt().plus(Retention.ANSWERS)))
                                : Optional.empty());
            }
            return imported;
        });
    }

    private List<Institution> sound(String text) {
        InstitutionReader.Result result = InstitutionReader.read(
                sheet.read(text, InstitutionReader.MOST + 1),
                id -> institutions.kept(id).map(Kept::what));
        refuseIfAny(result.faults());
        return result.institutions();
    }

    private static List<Finding> otherwise(Institution known, Institution written) {
        List<Finding> faults = new ArrayList<>();
        if (known.type() != written.type()) {
            faults.add(kept(known, "type", "It is kept as " + known.type() + "; that does not change."));
        }
        if (!known.servedBy().equals(written.servedBy())) {
            faults.add(kept(
                    known,
                    "served_by",
                    "It is kept as served by " + known.servedBy().orElse("nobody") + "; that does not change."));
        }
        return faults;
    }

    private static Finding kept(Institution known, String column, String detail) {
        return new Finding("", "kept-otherwise", detail, Map.of("institution", known.id(), "column", column));
    }

    private static void refuseIfAny(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    CompetitionProblem.INSTITUTIONS_FAULTY, "The list has faults; nothing was imported.", faults);
        }
    }
}
