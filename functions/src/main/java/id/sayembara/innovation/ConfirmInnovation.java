package id.sayembara.innovation;

import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** The institution says, once a year, whether its innovation lives. R38. */
@Singleton
public final class ConfirmInnovation implements Operation {
    private final Access access;
    private final Once once;
    private final InnovationStore innovations;
    private final Institutions institutions;

    ConfirmInnovation(Access access, Once once, InnovationStore innovations, Institutions institutions) {
        this.access = access;
        this.once = once;
        this.innovations = innovations;
        this.institutions = institutions;
    }

    /**
     * Confirms it; again in the same window, to mend what was said.
     *
     * @param version the innovation's version the caller has seen
     * @param status not UNCONFIRMED
     * @throws Refusal {@code not-found} also for another institution's; {@code window-closed}; {@code stale-version}
     */
    public Recorded run(Call call, String id, long version, Status status) {
        Actor actor = access.admit(call, ConfirmInnovation.class);
        return once.run(innovations, call, actor.member(), Recorded.class, ticket -> {
            Innovation before = innovations.find(id).orElseThrow(Access::notFound);
            access.own(actor, ConfirmInnovation.class, institutions.find(before.institution()));
            access.requireOpen(
                    actor, ConfirmInnovation.class, name -> Confirmation.window(call.receivedAt()), call.receivedAt());
            before.requireVersion(version);
            Innovation next = before.confirmed(new Confirmation(status, call.receivedAt()));
            Event event = next.chain()
                    .next(new InnovationEvent.InnovationConfirmed(next, status), "-", actor, call.receivedAt());
            Recorded recorded = Recorded.of(next.after(event));
            innovations.save(
                    next.after(event),
                    event,
                    ticket.of(recorded, call.receivedAt().plus(RecordInnovation.ANSWERS)));
            return recorded;
        });
    }
}
