package id.sayembara.replication;

import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.InnovationEvent;
import id.sayembara.innovation.Lineage;
import id.sayembara.innovation.Replicas;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Part;
import id.sayembara.platform.Refusal;
import id.sayembara.replication.Replication.Certified;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The secretariat certifies a replication: the replica is an innovation of its institution from then on, stands below its source, and is
 * counted there. R38: all in one save, and never in a circle.
 */
@Singleton
public final class CertifyReplication implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final Replicas innovations;
    private final Institutions institutions;

    CertifyReplication(
            Access access, Once once, ReplicationStore replications, Replicas innovations, Institutions institutions) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.innovations = innovations;
        this.institutions = institutions;
    }

    /**
     * Certifies.
     *
     * @param version the replication's version the caller has seen
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code replication-state}; {@code second-person-needed} when the caller
     *     asked for it or handed in its evidence; what {@link Lineage#above} refuses by what was named since it was asked for
     */
    public ReplicationStanding run(Call call, String id, long version) {
        Actor actor = access.admit(call, CertifyReplication.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Replication before = replications
                    .find(id)
                    .orElseThrow(Access::notFound)
                    .requireVersion(version)
                    .requireState(Set.of(ReplicationState.EVIDENCED));
            Hand hand = Hand.of(actor, call)
                    .requireOtherThan(before.requestedBy())
                    .requireOtherThan(before.evidence().orElseThrow().by());
            Innovation replica = replica(before);
            Replication next = before.certified(new Certified(replica.id(), hand));
            Event event =
                    before.chain().next(new ReplicationEvent.ReplicationCertified(next), "-", actor, call.receivedAt());
            ReplicationStanding standing = ReplicationStanding.of(next.after(event));
            replications.certify(
                    next.after(event),
                    event,
                    part(before, replica, actor, hand),
                    ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }

    /** The institution's innovation of the title that was asked for, or a new one. */
    private Innovation replica(Replication asked) {
        String title = asked.plan().title();
        return innovations.find(Innovation.id(asked.institution(), title)).orElseGet(() -> {
            Institution owner = institutions.find(asked.institution()).orElseThrow(Access::notFound);
            return Innovation.begin(title, owner.id(), owner.regionCode());
        });
    }

    private Part part(Replication asked, Innovation replica, Actor actor, Hand hand) {
        Innovation source = innovations.find(asked.source().innovation()).orElseThrow(Access::notFound);
        Lineage above = Lineage.above(replica, Set.of(source.id()), innovations::find);
        Innovation grown = replica.certified(source.id(), hand.at());
        Event certified = grown.chain()
                .next(new InnovationEvent.ReplicaCertified(grown, source.id(), asked.id()), "-", actor, hand.at());
        Innovation adopted = source.adopted(asked.plan().serviceUnits());
        Event replicated = adopted.chain()
                .next(
                        new InnovationEvent.InnovationReplicated(
                                adopted, replica.id(), asked.id(), asked.plan().serviceUnits()),
                        "-",
                        actor,
                        hand.at());
        return innovations.certifying(grown.after(certified), certified, adopted.after(replicated), replicated, above);
    }
}
