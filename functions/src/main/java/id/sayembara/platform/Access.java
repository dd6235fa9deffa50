package id.sayembara.platform;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of grants, role × operation × ownership × phase, and the only place that answers "may this caller".
 * Deny by default: what no row grants is refused.
 */
@Singleton
public final class Access {
    private final List<AccessRow> rows;
    private final Actors actors;

    public Access(List<AccessRows> features, Actors actors) {
        this.rows = features.stream().flatMap(f -> f.rows().stream()).toList();
        this.actors = actors;
    }

    /**
     * Lets the caller's role in, before anything is loaded.
     *
     * @throws Refusal {@code unauthenticated} without a token, {@code not-a-member} without a living membership,
     *     {@code forbidden} when no row grants the operation to the role
     */
    public Actor admit(Call call, Class<? extends Operation> operation) {
        if (grants(operation, Role.ANONYMOUS).findAny().isPresent()) {
            return Actor.anonymous();
        }
        Subject subject = call.caller()
                .orElseThrow(() -> new Refusal(PlatformProblem.UNAUTHENTICATED, "Sign in: this needs a bearer token."));
        Actor actor = actors.find(subject)
                .orElseThrow(() -> new Refusal(
                        PlatformProblem.NOT_A_MEMBER,
                        "This account has no membership, or it was revoked. Accept an invitation first."));
        if (grants(operation, actor.role()).findAny().isEmpty()) {
            throw new Refusal(PlatformProblem.FORBIDDEN, "The role " + actor.role() + " may not do this.");
        }
        return actor;
    }

    /**
     * Lets a person of the public in, who needs no membership; who has one is a citizen all the same.
     *
     * @param person key of the person, by which alone it is known
     * @throws Refusal {@code forbidden} when no row grants the operation to citizens
     */
    public Actor admitCitizen(Class<? extends Operation> operation, String person) {
        if (grants(operation, Role.CITIZEN).findAny().isEmpty()) {
            throw new Refusal(PlatformProblem.FORBIDDEN, "The role " + Role.CITIZEN + " may not do this.");
        }
        return new Actor(person, Role.CITIZEN, Optional.empty(), Optional.empty());
    }

    /**
     * Hands out what the caller owns as the grant asks.
     *
     * @throws Refusal {@code not-found}, with the same words, when there is no such thing and when it is not the caller's
     */
    public <T extends Owned> T own(Actor actor, Class<? extends Operation> operation, Optional<T> found) {
        return found.filter(owned -> owns(actor, operation, owned)).orElseThrow(Access::notFound);
    }

    /** Whether some row lets this caller run the operation on this thing, its window aside. */
    public boolean owns(Actor actor, Class<? extends Operation> operation, Owned owned) {
        return grants(operation, actor.role()).anyMatch(row -> row.ownership().holds(actor, owned));
    }

    /**
     * Refuses outside the window that the caller's grant names. R1, R2, R3: the window is {@code [opens, closes)} and the
     * instant is that of the request.
     *
     * @throws Refusal {@code window-closed} with the window's instants and the request's own
     */
    public void requireOpen(Actor actor, Class<? extends Operation> operation, Windows windows, Instant at) {
        List<Window> named = grants(operation, actor.role())
                .map(AccessRow::window)
                .flatMap(Optional::stream)
                .map(windows::window)
                .toList();
        boolean timeless =
                grants(operation, actor.role()).anyMatch(row -> row.window().isEmpty());
        if (!timeless && named.stream().noneMatch(w -> w.contains(at))) {
            throw new Refusal(
                    PlatformProblem.WINDOW_CLOSED,
                    "This is not open at the instant the request arrived.",
                    named.getFirst().facts(at));
        }
    }

    /** The one refusal for what is not there and what is not yours. */
    public static Refusal notFound() {
        return new Refusal(PlatformProblem.NOT_FOUND, "There is nothing here, or it is not yours.");
    }

    private Stream<AccessRow> grants(Class<? extends Operation> operation, Role role) {
        return rows.stream().filter(row -> row.operation() == operation && row.role() == role);
    }
}
