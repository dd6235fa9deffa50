package id.sayembara.innovation.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An innovation.
 *
 * @param region code of its institution's region
 * @param goals sustainable development goals, 1 to 17
 * @param sources ids of the innovations it replicates
 * @param status UNCONFIRMED, GROWING, CONTINUING, DORMANT or STOPPED
 * @param replicatingInstitutions how many others replicate it by certificate
 * @param replicatingUnits how many of their service units do
 * @param certifiedAt since when it is a certified replica
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record InnovationJson(
        String id,
        String title,
        String institution,
        Optional<String> region,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Integer> goals,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<EntryJson> entries,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> sources,
        String status,
        int replicatingInstitutions,
        long replicatingUnits,
        Optional<Instant> certifiedAt,
        long version) {

    /**
     * What it did in one year.
     *
     * @param outcome SUBMITTED, FINALIST or WINNER
     * @param decision hash of the published list that says so, of an edition here
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EntryJson(
            int year,
            Optional<String> edition,
            String category,
            String group,
            String outcome,
            Optional<String> award,
            Optional<String> decision) {
        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.year(),
                    entry.edition(),
                    entry.category(),
                    entry.group(),
                    entry.outcome().name(),
                    entry.award(),
                    entry.decision());
        }
    }

    /**
     * What is recorded by hand.
     *
     * @param title 1 to 255 characters
     * @param institution its id
     * @param year 2000 to 2099
     * @param edition left out for a year of which there is no edition here
     * @param outcome SUBMITTED, FINALIST or WINNER
     * @param award the award's own name
     * @param goals sustainable development goals; left out where not known
     */
    @Serdeable
    record GivenJson(
            String title,
            String institution,
            int year,
            Optional<String> edition,
            String category,
            String group,
            String outcome,
            Optional<String> award,
            List<Integer> goals) {}

    /** A page of innovations; {@code next} is what {@code after} takes for the page that follows. */
    @Serdeable
    record OwnedJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<InnovationJson> items,
            @Nullable String next) {
        static OwnedJson of(Page<Innovation> page, Instant now) {
            return new OwnedJson(
                    page.items().stream()
                            .map(one -> InnovationJson.of(one, now))
                            .toList(),
                    PageQuery.cursor(page).orElse(null));
        }
    }

    /**
     * Whether it lives.
     *
     * @param status GROWING, CONTINUING, DORMANT or STOPPED
     */
    @Serdeable
    record ConfirmedJson(String status) {}

    /** Which innovation is replicated. */
    @Serdeable
    record SourceJson(String source) {}

    /** An innovation's record after a change. */
    @Serdeable
    record RecordedJson(String id, long version) {}

    static InnovationJson of(Innovation innovation, Instant now) {
        return new InnovationJson(
                innovation.id(),
                innovation.title(),
                innovation.institution(),
                innovation.region(),
                List.copyOf(innovation.goals()),
                innovation.entries().stream().map(EntryJson::of).toList(),
                List.copyOf(innovation.sources()),
                innovation.status(now).name(),
                innovation.adoption().institutions(),
                innovation.adoption().units(),
                innovation.certifiedAt(),
                innovation.version());
    }
}
