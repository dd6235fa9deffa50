package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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
     * @throws Refusal {@code institutions-faulty} with every fault and its line
     */
    public ImportedInstitutions run(Call call, String text) {
        Actor actor = access.admit(call, ImportInstitutions.class);
        return once.run(institutions, call, actor.member(), ImportedInstitutions.class, ticket -> {
            List<Institution> list = sound(text);
            List<Kept<Institution>> next = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            int added = 0;
            for (Institution institution : list) {
                Optional<Kept<Institution>> kept = institutions.kept(institution.id());
                if (kept.map(Kept::what).filter(institution::equals).isPresent()) {
                    continue;
                }
                added += kept.isEmpty() ? 1 : 0;
                Event event = kept.map(Kept::chain)
                        .orElseGet(() -> Chain.start("institution/" + institution.id()))
                        .next(new CompetitionEvent.InstitutionImported(institution), "-", actor, call.receivedAt());
                next.add(new Kept<>(institution, event.chain()));
                events.add(event);
            }
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
        if (!result.faults().isEmpty()) {
            throw new Refusal(
                    CompetitionProblem.INSTITUTIONS_FAULTY,
                    "The list has faults; nothing was imported.",
                    result.faults());
        }
        return result.institutions();
    }
}
