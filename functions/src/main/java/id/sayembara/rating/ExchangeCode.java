package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a session for whoever read the code in the mail. R36: a code opens one, once. */
@Singleton
public final class ExchangeCode implements Operation {
    private final Access access;
    private final Once once;
    private final RatingStore store;
    private final RatedEdition.Finder editions;
    private final Limits limits;
    private final Ids ids;

    ExchangeCode(Access access, Once once, RatingStore store, RatedEdition.Finder editions, Limits limits, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.editions = editions;
        this.limits = limits;
        this.ids = ids;
    }

    /**
     * Opens it.
     *
     * @throws Refusal {@code not-found}; {@code window-closed}; {@code too-many-requests}; {@code code-void} for a code that is wrong,
     *     used, older than {@link Code#LIFE}, tried too often, or was never sent to this address: these can not be told apart
     */
    public OpenedSession run(Call call, String editionId, String address, String given, String origin) {
        Actor actor = access.admit(call, ExchangeCode.class);
        RatedEdition rated = editions.find(editionId);
        access.requireOpen(actor, ExchangeCode.class, rated.edition().timeline(), call.receivedAt());
        String person = rated.salts().person(address);
        limits.address(rated.rules(), rated.salts().address(origin), call.receivedAt());
        return once.run(store, call, "session-" + person, OpenedSession.class, ticket -> {
            Code code = store.attempt(editionId, person, call.receivedAt())
                    .filter(c -> c.is(given))
                    .orElseThrow(() -> new Refusal(
                            RatingProblem.CODE_VOID, "This code opens nothing, or not any more. Ask for another."));
            String secret = ids.secret();
            OpenedSession opened = new OpenedSession(secret, call.receivedAt().plus(Session.LIFE));
            store.open(
                    new Session(Digest.sha256Hex(secret), editionId, person, opened.expiresAt()),
                    new Citizen(
                            editionId,
                            person,
                            call.receivedAt(),
                            rated.rules().quarantine().institutionOf(address)),
                    Optional.of(code),
                    ticket.of(opened, opened.expiresAt()));
            return opened;
        });
    }
}
