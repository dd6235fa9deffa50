package id.sayembara.log;

import static id.sayembara.platform.AccessRow.grant;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** The system writes the log; its checkpoints are everybody's. */
@Singleton
final class LogAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                grant(AppendEvents.class, Role.SYSTEM, Ownership.ANY),
                grant(ShowCheckpoint.class, Role.ANONYMOUS, Ownership.ANY));
    }
}
