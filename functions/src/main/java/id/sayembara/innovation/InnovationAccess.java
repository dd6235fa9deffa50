package id.sayembara.innovation;

import static id.sayembara.platform.AccessRow.during;
import static id.sayembara.platform.AccessRow.grant;

import id.sayembara.platform.AccessRow;
import id.sayembara.platform.AccessRows;
import id.sayembara.platform.Ownership;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what with innovations: the secretariat records them, every member reads them, what is public is anyone's. */
@Singleton
final class InnovationAccess implements AccessRows {
    private static final List<Role> MEMBERS = List.of(
            Role.UNIT,
            Role.INSTITUTION_ADMIN,
            Role.SECRETARIAT,
            Role.EVALUATOR,
            Role.PANELIST,
            Role.CHAIR,
            Role.AUDITOR);

    @Override
    public List<AccessRow> rows() {
        return Stream.concat(
                        MEMBERS.stream().map(role -> grant(GetInnovation.class, role, Ownership.ANY)),
                        Stream.of(
                                grant(ListInnovations.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                                grant(ListInnovations.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(ListInnovations.class, Role.AUDITOR, Ownership.ANY),
                                during(
                                        Confirmation.WINDOW,
                                        ConfirmInnovation.class,
                                        Role.INSTITUTION_ADMIN,
                                        Ownership.OWN_INSTITUTION),
                                grant(RemindConfirmations.class, Role.SYSTEM, Ownership.ANY),
                                grant(RecordInnovation.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(NameSource.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(RequestImport.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(GetImport.class, Role.SECRETARIAT, Ownership.ANY),
                                grant(GetImport.class, Role.AUDITOR, Ownership.ANY),
                                grant(ImportHistory.class, Role.SYSTEM, Ownership.ANY),
                                grant(EnterInnovation.class, Role.SYSTEM, Ownership.ANY),
                                grant(RefreshCatalogue.class, Role.SYSTEM, Ownership.ANY),
                                grant(SearchCatalogue.class, Role.ANONYMOUS, Ownership.ANY),
                                grant(ShowPublishedInnovation.class, Role.ANONYMOUS, Ownership.ANY)))
                .toList();
    }
}
