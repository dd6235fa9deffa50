package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.Institution;
import id.sayembara.competition.Label;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Innovations;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says into which groups an innovation may go and why not into the others, before anyone has written a line. R10, R11. It tells of the
 * caller's own institution alone: of others' innovations nothing can be found out here. R13.
 */
@Singleton
public final class ExplainEligibility implements Operation {
    private static final Eligibility.Places PARAMETERS = new Eligibility.Places("title", "startedOn", "title");

    private final Access access;
    private final Editions editions;
    private final Innovations innovations;
    private final Reach reach;

    ExplainEligibility(Access access, Editions editions, Innovations innovations, Reach reach) {
        this.access = access;
        this.editions = editions;
        this.innovations = innovations;
        this.reach = reach;
    }

    /**
     * A group, and what keeps the innovation out of it.
     *
     * @param latestStart the last day on which implementation may have begun
     * @param findings none when it may enter; each names the parameter it is about
     */
    public record Explained(
            String group, Label label, LocalDate latestStart, boolean sourceRequired, List<Finding> findings) {}

    /**
     * Every group of the edition, in its order.
     *
     * @param institutionId whose innovation; empty for the caller's own institution
     * @param formerTitle under which it was entered before, if it was another
     * @param startedOn when implementation began; empty while nobody has said so
     * @throws Refusal {@code not-found} for an unknown edition or an institution that the caller does not act for
     */
    public List<Explained> run(
            Call call,
            String editionId,
            Optional<String> institutionId,
            String title,
            Optional<String> formerTitle,
            Optional<LocalDate> startedOn) {
        Actor actor = access.admit(call, ExplainEligibility.class);
        Institution institution = reach.institution(actor, ExplainEligibility.class, institutionId);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        List<String> titles =
                Stream.concat(Stream.of(title), formerTitle.stream()).toList();
        List<Innovation> known = List.copyOf(
                innovations.find(Eligibility.ids(institution.id(), titles)).values());
        Eligibility asked = new Eligibility(institution.id(), startedOn, known);
        return edition.groups().stream()
                .map(group -> explained(edition, group, asked))
                .toList();
    }

    private static Explained explained(Edition edition, Group group, Eligibility asked) {
        return new Explained(
                group.id(),
                group.label(),
                Age.latestStart(edition.timeline(), group.minimumAge()),
                group.sourceRequired(),
                asked.findings(edition, group, PARAMETERS));
    }
}
