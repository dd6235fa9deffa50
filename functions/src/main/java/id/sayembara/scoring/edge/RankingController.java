package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.DrawnRanking;
import id.sayembara.scoring.GetRanking;
import id.sayembara.scoring.PassingGrade;
import id.sayembara.scoring.RankedPlace;
import id.sayembara.scoring.Ranking.Ranked;
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
import java.util.List;
import java.util.Optional;

/** A group's ranking, once the scores are frozen. */
@Controller("/rankings")
@Requires(property = FunctionContext.FUNCTION, value = "EvaluationApi")
@Produces(MediaType.APPLICATION_JSON)
final class RankingController {
    private final GetRanking get;

    RankingController(GetRanking get) {
        this.get = get;
    }

    /**
     * A ranking and some of its places.
     *
     * @param hash of the record in which everything stands that it was computed from
     * @param unread proposals on this page that nobody read to the end: they have no place
     */
    @Serdeable
    record RankingJson(
            String edition,
            String group,
            String hash,
            String root,
            int rulesVersion,
            String passingGrade,
            int readings,
            int ranked,
            int unranked,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<PlaceJson> places,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<UnreadJson> unread,
            @Nullable String next) {

        static RankingJson of(GetRanking.Shown shown) {
            DrawnRanking r = shown.ranking();
            PassingGrade grade = new PassingGrade(r.passingGrade());
            return new RankingJson(
                    r.edition(),
                    r.group(),
                    r.hash(),
                    r.root(),
                    r.rulesVersion(),
                    r.passingGrade().toPlainString(),
                    r.readings(),
                    r.ranked(),
                    r.unranked(),
                    shown.places().items().stream()
                            .flatMap(place -> place.ranked().map(ranked -> PlaceJson.of(place, ranked, grade)).stream())
                            .toList(),
                    shown.places().items().stream()
                            .filter(place -> place.ranked().isEmpty())
                            .map(place -> new UnreadJson(place.proposal(), place.institution(), place.title()))
                            .toList(),
                    PageQuery.cursor(shown.places()).orElse(null));
        }
    }

    /**
     * A place.
     *
     * @param mean exact: a whole number or a fraction in lowest terms
     * @param shown the mean for people, with two decimals, on the right side of the passing grade
     * @param median exact
     * @param spread exact: the most less the least
     * @param readings how many were counted
     * @param complete whether as many read it as the edition asks
     * @param passes whether the exact mean reaches the passing grade
     * @param drawn whether nothing but lots tells it from a neighbour
     */
    @Serdeable
    record PlaceJson(
            int rank,
            String proposal,
            String institution,
            String title,
            String mean,
            String shown,
            String median,
            String spread,
            int readings,
            boolean complete,
            boolean passes,
            boolean drawn) {

        static PlaceJson of(RankedPlace place, Ranked ranked, PassingGrade grade) {
            return new PlaceJson(
                    ranked.rank(),
                    place.proposal(),
                    place.institution(),
                    place.title(),
                    ranked.mean().text(),
                    grade.shown(ranked.mean()),
                    ranked.median().text(),
                    ranked.spread().text(),
                    ranked.readings(),
                    ranked.complete(),
                    ranked.passes(),
                    ranked.drawn());
        }
    }

    /** A proposal that nobody read to the end. */
    @Serdeable
    record UnreadJson(String proposal, String institution, String title) {}

    @Get("/{edition}/{group}")
    @Operation(summary = "Show a group's ranking, once the scores are frozen")
    RankingJson getRanking(
            Call call,
            @PathVariable String edition,
            @PathVariable String group,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return RankingJson.of(get.run(call, edition, group, query.after(), query.limit()));
    }
}
