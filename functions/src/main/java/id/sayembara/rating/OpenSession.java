package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Actors;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Subject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a session for whoever brings a token: everyone is a citizen, also who has an account besides. R36. */
@Singleton
public final class OpenSession implements Operation {
    private final Access access;
    private final Actors actors;
    private final Once once;
    private final RatingStore store;
    private final RatedEdition.Finder editions;
    private final Limits limits;
    private final Ids ids;

    OpenSession(
            Access access,
            Actors actors,
            Once once,
            RatingStore store,
            RatedEdition.Finder editions,
            Limits limits,
            Ids ids) {
        this.access = access;
        this.actors = actors;
        this.once = once;
        this.store = store;
        this.editions = editions;
        this.limits = limits;
        this.ids = ids;
    }

    /**
     * Opens it.
     *
     * @throws Refusal {@code unauthenticated}; {@code not-found}; {@code window-closed}; {@code too-many-requests}
     */
    public OpenedSession run(Call call, String editionId) {
        Subject subject = call.caller()
                .orElseThrow(() -> new Refusal(PlatformProblem.UNAUTHENTICATED, "Sign in: this needs a bearer token."));
        Actor actor = access.admitCitizen(OpenSession.class, subject.key());
        RatedEdition rated = editions.find(editionId);
        access.requireOpen(actor, OpenSession.class, rated.edition().timeline(), call.receivedAt());
        limits.person(rated.rules(), editionId, actor.member(), call.receivedAt());
        return once.run(store, call, "session-" + actor.member(), OpenedSession.class, ticket -> {
            String secret = ids.secret();
            OpenedSession opened = new OpenedSession(secret, call.receivedAt().plus(Session.LIFE));
            store.open(
                    new Session(Digest.sha256Hex(secret), editionId, actor.member(), opened.expiresAt()),
                    new Citizen(
                            editionId,
                            actor.member(),
                            call.receivedAt(),
                            actors.find(subject).flatMap(Actor::institution)),
                    Optional.empty(),
                    ticket.of(opened, opened.expiresAt()));
            return opened;
        });
    }
}
