package id.sayembara.competition.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.Institution;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * An institution.
 *
 * @param type MINISTRY, AGENCY, PROVINCE, REGENCY, CITY, SOE or ROE
 * @param servedBy the regional government whose admin serves a BUMD
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InstitutionJson(
        String id,
        String type,
        String name,
        Optional<String> regionCode,
        Optional<String> servedBy,
        boolean leftBehind) {

    /** A page of institutions. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ListJson(List<InstitutionJson> items, Optional<String> next) {
        static ListJson of(Page<Institution> page) {
            return new ListJson(page.items().stream().map(InstitutionJson::of).toList(), PageQuery.cursor(page));
        }
    }

    static InstitutionJson of(Institution institution) {
        return new InstitutionJson(
                institution.id(),
                institution.type().name(),
                institution.name(),
                institution.regionCode(),
                institution.servedBy(),
                institution.leftBehind());
    }
}
