package id.sayembara.rating;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who of the public is calling, by the session that was opened. */
@Singleton
final class Citizens {
    private final Access access;
    private final RatingStore store;

    Citizens(Access access, RatingStore store) {
        this.access = access;
        this.store = store;
    }

    /**
     * The caller, signed in to this edition.
     *
     * @param secret of the session
     * @throws Refusal {@code unauthenticated} without one; {@code session-void} for one that is unknown, over, or of another edition:
     *     these can not be told apart
     */
    Actor admit(Call call, Class<? extends Operation> operation, String edition, Optional<String> secret) {
        String given = secret.orElseThrow(
                () -> new Refusal(PlatformProblem.UNAUTHENTICATED, "Sign in: this needs a session as bearer token."));
        Session session = store.session(Digest.sha256Hex(given))
                .filter(s -> s.edition().equals(edition))
                .filter(s -> call.receivedAt().isBefore(s.expiresAt()))
                .orElseThrow(() -> new Refusal(RatingProblem.SESSION_VOID, "This session is over. Sign in again."));
        return access.admitCitizen(operation, session.person());
    }
}
