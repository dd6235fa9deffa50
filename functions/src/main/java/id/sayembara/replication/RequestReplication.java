package id.sayembara.replication;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.competition.Unit;
import id.sayembara.competition.Units;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationProblem;
import id.sayembara.innovation.Lineage;
import id.sayembara.innovation.Replicas;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.replication.Replication.Plan;
import id.sayembara.replication.Replication.Source;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An institution asks to replicate another's innovation. R38: once for each source, and never in a circle. */
@Singleton
public final class RequestReplication implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final Replicas innovations;
    private final Institutions institutions;
    private final Units units;
    private final Ids ids;

    RequestReplication(
            Access access,
            Once once,
            ReplicationStore replications,
            Replicas innovations,
            Institutions institutions,
            Units units,
            Ids ids) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.innovations = innovations;
        this.institutions = institutions;
        this.units = units;
        this.ids = ids;
    }

    /**
     * What is asked for.
     *
     * @param institution the one that asks: the caller's own, or one it serves
     * @param source id of the innovation
     * @param title of the replica, 1 to {@link Innovation#TITLE} characters
     * @param units ids of units that do it, at most {@link Replication#UNITS}
     * @param serviceUnits 1 to {@link Replication#SERVICE_UNITS}
     * @param plan 1 to {@link Replication#TEXT} characters
     */
    public record Wanted(
            String institution, String source, String title, List<String> units, int serviceUnits, String plan) {}

    /**
     * Asks.
     *
     * @throws Refusal {@code not-found} for another's institution; {@code invalid-fields} for units that are not its own, named twice
     *     or more than the service units; what {@link Lineage#above} refuses; {@code replication-known}
     */
    public ReplicationStanding run(Call call, Wanted wanted) {
        Actor actor = access.admit(call, RequestReplication.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Institution owner = access.own(actor, RequestReplication.class, institutions.find(wanted.institution()));
            requireUnits(owner, wanted);
            Source source = source(owner, wanted);
            requireFirst(source, owner);
            Commitment plan = Commitment.to(wanted.plan(), ids.salt());
            Replication asked = begin(owner, source, wanted, plan.salt(), Hand.of(actor, call));
            Event event = asked.chain()
                    .next(new ReplicationEvent.ReplicationRequested(asked, plan), "-", actor, call.receivedAt());
            Replication first = asked.after(event);
            ReplicationStanding standing = ReplicationStanding.of(first);
            replications.request(
                    first, event, ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }

    private void requireUnits(Institution owner, Wanted wanted) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.units().size(); i++) {
            String id = wanted.units().get(i);
            Optional<Unit> unit =
                    units.find(id).filter(found -> found.institution().equals(owner.id()));
            if (unit.isEmpty()) {
                findings.add(new Finding("/units/" + i, "no-such-unit", "The institution has no unit of this id."));
            } else if (!seen.add(id)) {
                findings.add(new Finding("/units/" + i, "twice", "This unit is named twice."));
            }
        }
        if (wanted.serviceUnits() < wanted.units().size()) {
            findings.add(new Finding(
                    "/serviceUnits", "out-of-bounds", "The units that are named are service units among others."));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    PlatformProblem.INVALID_FIELDS, "Some fields are not valid; nothing was asked for.", findings);
        }
    }

    /** The source, if the institution's innovation of this title, new or not, may come to stand below it. */
    private Source source(Institution owner, Wanted wanted) {
        Innovation replica = innovations
                .find(Innovation.id(owner.id(), wanted.title()))
                .orElseGet(() -> Innovation.begin(wanted.title(), owner.id(), owner.regionCode()));
        Lineage.above(replica, Set.of(wanted.source()), innovations::find);
        Innovation source = innovations
                .find(wanted.source())
                .orElseThrow(() -> new Refusal(
                        InnovationProblem.SOURCE_UNKNOWN,
                        "No innovation has the id that is named.",
                        Map.of("innovation", wanted.source())));
        return new Source(
                source.id(),
                source.title(),
                source.institution(),
                institutions.find(source.institution()).flatMap(Institution::servedBy));
    }

    private void requireFirst(Source source, Institution owner) {
        replications.standing(source.innovation(), owner.id()).ifPresent(id -> {
            throw new Refusal(
                    ReplicationProblem.REPLICATION_KNOWN,
                    "The institution has asked for this innovation already.",
                    Map.of("replication", id));
        });
    }

    private Replication begin(Institution owner, Source source, Wanted wanted, String salt, Hand hand) {
        // ids of proposals begin with a digit: by this letter evidence is told from their documents
        String id = "R" + ids.next().substring(1);
        return new Replication(
                id,
                source,
                owner.id(),
                owner.servedBy(),
                new Plan(wanted.title(), wanted.units(), wanted.serviceUnits(), wanted.plan(), salt),
                hand,
                ReplicationState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Chain.start("replication/" + id));
    }
}
