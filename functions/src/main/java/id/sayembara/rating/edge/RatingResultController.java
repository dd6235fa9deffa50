package id.sayembara.rating.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.rating.Comment;
import id.sayembara.rating.ListRatingResults;
import id.sayembara.rating.ListShownComments;
import id.sayembara.rating.RatingResult;
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

/** Shows anyone what the public says of the finalists, once it is counted. */
@Controller("/public/editions")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class RatingResultController {
    private final ListRatingResults list;
    private final ListShownComments comments;

    RatingResultController(ListRatingResults list, ListShownComments comments) {
        this.list = list;
        this.comments = comments;
    }

    /**
     * What the public says of a finalist.
     *
     * @param ratings all there are
     * @param mean of all, two decimals; left out when there are none
     * @param counted those that are not put aside
     * @param countedMean of these
     */
    @Serdeable
    record ResultJson(
            String group,
            String proposal,
            String institution,
            String title,
            int ratings,
            @Nullable String mean,
            int counted,
            @Nullable String countedMean) {

        static ResultJson of(RatingResult r) {
            return new ResultJson(
                    r.finalist().group(),
                    r.finalist().proposal(),
                    r.finalist().institution(),
                    r.finalist().title(),
                    r.all(),
                    r.mean().orElse(null),
                    r.counted(),
                    r.countedMean().orElse(null));
        }
    }

    /** What somebody wrote beside a rating: never who. */
    @Serdeable
    record ShownCommentJson(
            String comment,
            String usefulness,
            boolean used,
            @Nullable String region) {

        static ShownCommentJson of(Comment c) {
            return new ShownCommentJson(
                    c.text(),
                    c.usefulness().toPlainString(),
                    c.used(),
                    c.region().orElse(null));
        }
    }

    /** A page of comments; it may be short, also when others follow. */
    @Serdeable
    record ShownCommentListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ShownCommentJson> items,
            @Nullable String next) {}

    /** A page of results. */
    @Serdeable
    record ResultListJson(
            String edition,
            int ratings,
            int aside,
            Instant countedAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ResultJson> items,
            @Nullable String next) {}

    @Get("/{edition}/ratings")
    @Operation(summary = "See what the public says of the finalists, with and without what was put aside")
    @SecurityRequirements
    ResultListJson listRatingResults(
            Call call,
            @PathVariable String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        ListRatingResults.Shown shown = list.run(call, edition, query.after(), query.limit());
        return new ResultListJson(
                edition,
                shown.recount().ratings(),
                shown.recount().aside(),
                shown.recount().at(),
                shown.results().items().stream().map(ResultJson::of).toList(),
                PageQuery.cursor(shown.results()).orElse(null));
    }

    @Get("/{edition}/ratings/{proposal}/comments")
    @Operation(summary = "See the comments on a finalist that were let through")
    @SecurityRequirements
    ShownCommentListJson listShownComments(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<Comment> page = comments.run(call, edition, proposal, query.after(), query.limit());
        return new ShownCommentListJson(
                page.items().stream().map(ShownCommentJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }
}
