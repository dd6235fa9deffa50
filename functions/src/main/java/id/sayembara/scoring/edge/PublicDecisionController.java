package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.DecisionList;
import id.sayembara.scoring.ListDecided;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows anyone what was decided, once it is published. */
@Controller("/public/editions")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class PublicDecisionController {
    private final ListDecided list;

    PublicDecisionController(ListDecided list) {
        this.list = list;
    }

    /**
     * A group's published list, with what its hash is made of.
     *
     * @param ranking hash of the ranking's record
     * @param departures commitment to where it departs from the ranking
     */
    @Serdeable
    record PublishedJson(
            String group, String hash, int count, String ranking, String salt, String departures, Instant publishedAt) {

        static PublishedJson of(DecisionList l) {
            return new PublishedJson(
                    l.group(),
                    l.hash(),
                    l.count(),
                    l.ranking(),
                    l.salt(),
                    l.departures(),
                    l.publishedBy().orElseThrow().at());
        }
    }

    /** What was decided about a proposal. */
    @Serdeable
    record DecidedJson(String group, int place, String proposal, String institution, String title) {

        static DecidedJson of(Decided d) {
            return new DecidedJson(d.group(), d.place(), d.proposal(), d.institution(), d.title());
        }
    }

    /** A stage's published lists, and some of what is on them, group after group. */
    @Serdeable
    record PublishedListsJson(
            String edition,
            DecisionStage stage,
            List<PublishedJson> lists,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<DecidedJson> items,
            @Nullable String next) {}

    @Get("/{edition}/decisions/{stage}")
    @Operation(summary = "See an edition's finalists or winners, once they are published")
    @SecurityRequirements
    PublishedListsJson listDecided(
            Call call,
            @PathVariable String edition,
            @PathVariable String stage,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        ListDecided.Shown shown = list.run(call, edition, stage, query.after(), query.limit());
        return new PublishedListsJson(
                edition,
                shown.lists().getFirst().stage(),
                shown.lists().stream().map(PublishedJson::of).toList(),
                shown.decided().items().stream().map(DecidedJson::of).toList(),
                PageQuery.cursor(shown.decided()).orElse(null));
    }
}
