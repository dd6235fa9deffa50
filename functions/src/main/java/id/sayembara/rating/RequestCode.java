package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends a one-time code to whoever has a mail address. R36: the answer is the same for every address there can be. */
@Singleton
public final class RequestCode implements Operation {
    /** How long an answer is remembered: as long as anyone would still repeat the request. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Access access;
    private final Once once;
    private final RatingStore store;
    private final RatedEdition.Finder editions;
    private final Limits limits;
    private final CodeMail mail;
    private final Ids ids;

    RequestCode(
            Access access,
            Once once,
            RatingStore store,
            RatedEdition.Finder editions,
            Limits limits,
            CodeMail mail,
            Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.editions = editions;
        this.limits = limits;
        this.mail = mail;
        this.ids = ids;
    }

    /** That a code is on its way, if the address takes mail. */
    public record Sent(String edition) {}

    /**
     * Sends a code; one that was sent before opens nothing any more.
     *
     * @param address a mail address of ASCII characters
     * @param origin the internet address of the caller
     * @throws Refusal {@code not-found} where the public does not rate; {@code window-closed}; {@code too-many-requests}
     */
    public Sent run(Call call, String editionId, String address, String origin) {
        Actor actor = access.admit(call, RequestCode.class);
        RatedEdition rated = editions.find(editionId);
        access.requireOpen(actor, RequestCode.class, rated.edition().timeline(), call.receivedAt());
        String person = rated.salts().person(address);
        limits.address(rated.rules(), rated.salts().address(origin), call.receivedAt());
        return once.run(store, call, "code-" + person, Sent.class, ticket -> {
            limits.code(rated.rules(), editionId, person, call.receivedAt());
            String secret = ids.secret().substring(0, Code.LENGTH);
            Code code = Code.of(editionId, person, secret, call.receivedAt());
            Sent sent = new Sent(editionId);
            store.issue(code, ticket.of(sent, call.receivedAt().plus(REMEMBERED)));
            mail.send(ids.next(), editionId, address, secret, call.receivedAt(), code.expiresAt());
            return sent;
        });
    }
}
