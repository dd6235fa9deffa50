package id.sayembara.notification;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** Only the system tells. */
@Singleton
final class NotificationAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(AccessRow.grant(Notify.class, Role.SYSTEM, Ownership.ANY));
    }
}
