package id.sayembara.log;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Shows anyone the newest signed checkpoint of an edition's log. R40. R34: never of what is withheld, since its size would tell that
 * something is pending.
 */
@Singleton
public final class ShowCheckpoint implements Operation {
    private final Access access;
    private final LogStore logs;

    ShowCheckpoint(Access access, LogStore logs) {
        this.access = access;
        this.logs = logs;
    }

    /**
     * The checkpoint.
     *
     * @throws Refusal {@code not-found} when nothing has happened in such an edition
     */
    public Checkpoint run(Call call, String edition) {
        access.admit(call, ShowCheckpoint.class);
        return Optional.of(edition)
                .filter(log -> !Event.isWithheld(log))
                .flatMap(logs::checkpoint)
                .orElseThrow(Access::notFound);
    }
}
