package id.sayembara.innovation.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.innovation.CataloguePage;
import id.sayembara.innovation.CataloguePage.Relative;
import id.sayembara.innovation.Confirmation;
import id.sayembara.innovation.PublishedInnovation;
import id.sayembara.innovation.SearchCatalogue.Found;
import id.sayembara.innovation.edge.InnovationJson.EntryJson;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What anyone sees of innovations: each field is named here, none is passed through. */
final class CatalogueJson {

    private CatalogueJson() {}

    /**
     * Some of what was found.
     *
     * @param generation of the catalogue: the same one gives the same answer
     * @param total how many were found, on all pages together
     * @param facets of all that was found; at most 100 values each
     * @param next what the parameter {@code after} takes to get the next page; left out on the last
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FoundJson(
            String generation,
            long total,
            List<InnovationJson> items,
            List<FacetJson> facets,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String next) {
        static FoundJson of(Found found, Instant now) {
            return new FoundJson(
                    found.generation(),
                    found.total(),
                    found.page().items().stream()
                            .map(page -> InnovationJson.of(page, now))
                            .toList(),
                    found.facets().entrySet().stream().map(FacetJson::of).toList(),
                    PageQuery.cursor(found.page()).orElse(null));
        }
    }

    /** How many of those found have a value: of {@code year}, {@code category}, {@code group}, {@code outcome}, {@code region}
     * (the province), {@code goal}, {@code type}, {@code replicated}; the most frequent first. */
    @Serdeable
    record FacetJson(String name, List<CountJson> values) {
        static FacetJson of(Map.Entry<String, Map<String, Integer>> facet) {
            return new FacetJson(
                    facet.getKey(),
                    facet.getValue().entrySet().stream()
                            .map(value -> new CountJson(value.getKey(), value.getValue()))
                            .toList());
        }
    }

    /** How many have this value. */
    @Serdeable
    record CountJson(String value, int count) {}

    /**
     * An innovation in a list.
     *
     * @param region code of its institution's region
     * @param goals sustainable development goals, 1 to 17
     * @param entries what it entered in earlier years, oldest first
     * @param status UNCONFIRMED, GROWING, CONTINUING, DORMANT or STOPPED
     * @param replicas how many public innovations replicate it
     * @param replicatingInstitutions how many other institutions replicate it by certificate
     * @param replicatingUnits how many of their service units do
     * @param certifiedAt since when it is a certified replica itself
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InnovationJson(
            String id,
            String title,
            OwnerJson institution,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String region,

            List<Integer> goals,
            List<EntryJson> entries,
            String status,
            int replicas,
            int replicatingInstitutions,
            long replicatingUnits,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Instant certifiedAt) {
        static InnovationJson of(CataloguePage page, Instant now) {
            PublishedInnovation innovation = page.innovation();
            return new InnovationJson(
                    innovation.id(),
                    innovation.title(),
                    OwnerJson.of(page),
                    innovation.region().orElse(null),
                    List.copyOf(innovation.goals()),
                    innovation.entries().stream().map(EntryJson::of).toList(),
                    Confirmation.shown(innovation.confirmed(), now).name(),
                    page.replicas(),
                    innovation.adoption().institutions(),
                    innovation.adoption().units(),
                    innovation.certifiedAt().orElse(null));
        }
    }

    /**
     * Whose it is.
     *
     * @param type MINISTRY, AGENCY, PROVINCE, REGENCY, CITY, SOE or ROE
     */
    @Serdeable
    record OwnerJson(
            String id,
            String name,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String type) {
        static OwnerJson of(CataloguePage page) {
            return new OwnerJson(
                    page.innovation().institution(),
                    page.institutionName(),
                    page.type().map(Enum::name).orElse(null));
        }
    }

    /**
     * An innovation's page.
     *
     * @param sources what it replicates
     * @param replicatedBy those that replicate it; at most 100
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PageJson(
            String generation, InnovationJson innovation, List<RelativeJson> sources, List<RelativeJson> replicatedBy) {
        static PageJson of(String generation, CataloguePage page, Instant now) {
            return new PageJson(
                    generation,
                    InnovationJson.of(page, now),
                    page.sources().stream().map(RelativeJson::of).toList(),
                    page.replicatedBy().stream().map(RelativeJson::of).toList());
        }
    }

    /** Another innovation. */
    @Serdeable
    record RelativeJson(String id, String title, String institution) {
        static RelativeJson of(Relative relative) {
            return new RelativeJson(relative.id(), relative.title(), relative.institution());
        }
    }
}
