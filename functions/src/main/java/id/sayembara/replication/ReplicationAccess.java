package id.sayembara.replication;

import static id.sayembara.platform.AccessRow.grant;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** Who may do what with replications: the two institutions each their part, the secretariat the rest; the auditor reads. */
@Singleton
final class ReplicationAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                grant(RequestReplication.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(AnswerReplication.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(AnswerReplication.class, Role.SECRETARIAT, Ownership.ANY),
                grant(RequestEvidence.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(HandInEvidence.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(WithdrawReplication.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(SendBackReplication.class, Role.SECRETARIAT, Ownership.ANY),
                grant(CertifyReplication.class, Role.SECRETARIAT, Ownership.ANY),
                grant(DownloadEvidence.class, Role.SECRETARIAT, Ownership.ANY),
                grant(DownloadEvidence.class, Role.AUDITOR, Ownership.ANY),
                grant(GetReplication.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(GetReplication.class, Role.SECRETARIAT, Ownership.ANY),
                grant(GetReplication.class, Role.AUDITOR, Ownership.ANY),
                grant(ListReplications.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(ListReplications.class, Role.SECRETARIAT, Ownership.ANY),
                grant(ListReplications.class, Role.AUDITOR, Ownership.ANY),
                grant(ListWaitingReplications.class, Role.SECRETARIAT, Ownership.ANY),
                grant(ListWaitingReplications.class, Role.AUDITOR, Ownership.ANY),
                grant(RemindSources.class, Role.SYSTEM, Ownership.ANY));
    }
}
