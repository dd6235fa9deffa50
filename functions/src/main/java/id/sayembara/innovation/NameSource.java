package id.sayembara.innovation;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** Records that an innovation replicates another. R12, R38: lineage has no circle, however many name sources at once. */
@Singleton
public final class NameSource implements Operation {
    private final Access access;
    private final Once once;
    private final InnovationStore innovations;

    NameSource(Access access, Once once, InnovationStore innovations) {
        this.access = access;
        this.once = once;
        this.innovations = innovations;
    }

    /**
     * Names the source. One that is named already changes nothing.
     *
     * @param version the innovation's version the caller has seen
     * @throws Refusal {@code not-found}; {@code stale-version}; what {@link Lineage#above} refuses
     */
    public Recorded run(Call call, String id, long version, String source) {
        Actor actor = access.admit(call, NameSource.class);
        return once.run(innovations, call, actor.member(), Recorded.class, ticket -> {
            Innovation innovation = innovations.find(id).orElseThrow(Access::notFound);
            innovation.requireVersion(version);
            if (innovation.sources().contains(source)) {
                return Recorded.of(innovation);
            }
            Set<String> named = Set.of(source);
            Lineage above = Lineage.above(innovation, named, innovations::find);
            Innovation grown = innovation.replicating(new TreeSet<>(named));
            Event event =
                    grown.chain().next(new InnovationEvent.SourcesNamed(grown, named), "-", actor, call.receivedAt());
            Recorded recorded = Recorded.of(grown.after(event));
            innovations.replicate(
                    grown.after(event),
                    above,
                    event,
                    ticket.of(recorded, call.receivedAt().plus(RecordInnovation.ANSWERS)));
            return recorded;
        });
    }
}
