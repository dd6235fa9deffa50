package id.sayembara.document;

import static id.sayembara.platform.AccessRow.during;
import static id.sayembara.platform.AccessRow.grant;

import id.sayembara.competition.Timeline;
import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** Who may do what with documents: those who write the proposal, and nobody else yet. */
@Singleton
final class DocumentAccess implements AccessRows {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                during(Timeline.DRAFTING, RequestUpload.class, Role.UNIT, Ownership.OWN_UNIT),
                during(Timeline.SUBMISSION, RequestUpload.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(ListDocuments.class, Role.UNIT, Ownership.OWN_UNIT),
                grant(ListDocuments.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(GetDocument.class, Role.UNIT, Ownership.OWN_UNIT),
                grant(GetDocument.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(DownloadDocument.class, Role.UNIT, Ownership.OWN_UNIT),
                grant(DownloadDocument.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                grant(VerifyDocument.class, Role.SYSTEM, Ownership.ANY));
    }
}
