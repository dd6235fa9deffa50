package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Records one innovation that no list has brought, with the year it entered. R11, R13: by its title it is known. */
@Singleton
public final class RecordInnovation implements Operation {
    /** How long an answer about innovations is remembered. */
    static final Duration ANSWERS = Duration.ofDays(180);

    private final Access access;
    private final Once once;
    private final InnovationStore innovations;
    private final Institutions institutions;

    RecordInnovation(Access access, Once once, InnovationStore innovations, Institutions institutions) {
        this.access = access;
        this.once = once;
        this.innovations = innovations;
        this.institutions = institutions;
    }

    /**
     * Records it.
     *
     * @param title 1 to {@link Innovation#TITLE} characters
     * @throws Refusal {@code invalid-fields} when there is no such institution; {@code innovation-known} when the institution has
     *     an innovation of the same title
     */
    public Recorded run(Call call, String title, String institution, SortedSet<Integer> goals, Entry entry) {
        Actor actor = access.admit(call, RecordInnovation.class);
        return once.run(innovations, call, actor.member(), Recorded.class, ticket -> {
            Institution owner = institutions.find(institution).orElseThrow(RecordInnovation::noSuchInstitution);
            Innovation begun = Innovation.begin(title, institution, owner.regionCode(), goals, entry);
            if (innovations.find(begun.id()).isPresent()) {
                throw new Refusal(
                        InnovationProblem.INNOVATION_KNOWN,
                        "The institution has an innovation of this title.",
                        Map.of("innovation", begun.id()));
            }
            Event event = begun.chain()
                    .next(
                            new InnovationEvent.InnovationRecorded(begun),
                            entry.edition().orElse("-"),
                            actor,
                            call.receivedAt());
            Recorded recorded = Recorded.of(begun.after(event));
            innovations.save(
                    begun.after(event),
                    event,
                    ticket.of(recorded, call.receivedAt().plus(ANSWERS)));
            return recorded;
        });
    }

    private static Refusal noSuchInstitution() {
        return new Refusal(
                PlatformProblem.INVALID_FIELDS,
                "There is no such institution; nothing was recorded.",
                List.of(new Finding("/institution", "no-such-institution", "No institution has this id.")));
    }
}
