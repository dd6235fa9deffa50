package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.SealCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Publishes the keys by which anyone can verify receipts without us. R17. */
@Singleton
public final class ListKeys implements Operation {
    private final Access access;
    private final SealCheck check;

    ListKeys(Access access, SealCheck check) {
        this.access = access;
        this.check = check;
    }

    /** JSON Web Keys (RFC 7517). */
    public List<Map<String, Object>> run(Call call) {
        access.admit(call, ListKeys.class);
        return check.keys();
    }
}
