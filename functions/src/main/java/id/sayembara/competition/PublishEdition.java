package id.sayembara.competition;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Puts an imported version of an edition in force; from then on its data never changes. Drafts stay with the version they
 * began with. R4, R6, R14: no window that was announced closes earlier or goes, and none up to submission changes once submissions
 * are being sealed.
 */
@Singleton
public final class PublishEdition implements Operation {
    private final Access access;
    private final Once once;
    private final EditionStore editions;

    PublishEdition(Access access, Once once, EditionStore editions) {
        this.access = access;
        this.once = once;
        this.editions = editions;
    }

    /**
     * Publishes one version.
     *
     * @throws Refusal {@code not-found}; {@code edition-superseded} when it or a newer one is in force;
     *     {@code closing-moved-back} with the windows that would close earlier; {@code edition-sealing} with those that would
     *     change though submissions are being sealed
     */
    public PublishedEdition run(Call call, String id, int version) {
        Actor actor = access.admit(call, PublishEdition.class);
        return once.run(editions, call, actor.member(), PublishedEdition.class, ticket -> {
            EditionState state = editions.state(id).orElseThrow(Access::notFound);
            EditionVersion candidate = editions.stored(id, version).orElseThrow(Access::notFound);
            state.inForce().filter(current -> current >= version).ifPresent(current -> {
                throw new Refusal(
                        CompetitionProblem.EDITION_SUPERSEDED,
                        "Version " + current + " is in force.",
                        Map.of("inForce", current));
            });
            Timeline timeline = candidate.edition().timeline();
            state.timeline().ifPresent(announced -> new Announced(announced, state.sealing()).requireKeptBy(timeline));
            PublishedEdition published = new PublishedEdition(id, version, candidate.digest());
            Event event = state.chain()
                    .next(
                            new CompetitionEvent.EditionPublished(id, version, candidate.digest()),
                            id,
                            actor,
                            call.receivedAt());
            editions.publish(
                    state.published(event.chain(), version, timeline),
                    event,
                    ticket.of(published, call.receivedAt().plus(Retention.ANSWERS)));
            return published;
        });
    }
}
