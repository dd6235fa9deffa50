package id.sayembara.rating.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.rating.Comment;
import id.sayembara.rating.ListComments;
import id.sayembara.rating.ModerateComment;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Optional;

/** Where the secretariat moderates what people wrote beside their ratings. No person is shown here. */
@Controller("/ratings/{edition}/comments/{proposal}")
@Requires(property = FunctionContext.FUNCTION, value = "EvaluationApi")
@Produces(MediaType.APPLICATION_JSON)
final class CommentController {
    private final ListComments list;
    private final ModerateComment moderate;

    CommentController(ListComments list, ModerateComment moderate) {
        this.list = list;
        this.moderate = moderate;
    }

    /**
     * A comment.
     *
     * @param aside whether its rating is put aside
     * @param shown whether everybody may see it; left out while it waits
     */
    @Serdeable
    record CommentJson(
            String reference,
            String comment,
            String usefulness,
            boolean used,
            @Nullable String region,
            boolean aside,
            @Nullable Boolean shown,
            @Nullable String reason,
            long version) {

        static CommentJson of(Comment c) {
            return new CommentJson(
                    c.reference(),
                    c.text(),
                    c.usefulness().toPlainString(),
                    c.used(),
                    c.region().orElse(null),
                    c.aside(),
                    c.moderation().map(Comment.Moderation::shown).orElse(null),
                    c.moderation().map(Comment.Moderation::reason).orElse(null),
                    c.version());
        }
    }

    /** A page of comments. */
    @Serdeable
    record CommentListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<CommentJson> items,
            @Nullable String next) {}

    /** Whether everybody may see it, and why. */
    @Serdeable
    record ModeratingJson(boolean shown, String reason) {}

    /** Where a comment stands. */
    @Serdeable
    record ModeratedJson(String comment, boolean shown, long version) {}

    @Get
    @Operation(summary = "List the comments on a finalist, also those that wait")
    CommentListJson listComments(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<Comment> page = list.run(call, edition, proposal, query.after(), query.limit());
        return new CommentListJson(
                page.items().stream().map(CommentJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/{reference}/moderation")
    @Operation(summary = "Let a comment be seen by all, or by none, with a reason")
    ModeratedJson moderateComment(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @PathVariable String reference,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ModeratingJson.class))) Fields body) {
        boolean shown = body.flag("shown");
        String reason = body.text("reason", 1, Comment.Moderation.REASON);
        body.done();
        ModerateComment.Moderated m = moderate.run(call, edition, proposal, reference, seen.version(), shown, reason);
        return new ModeratedJson(m.comment(), m.shown(), m.version());
    }
}
