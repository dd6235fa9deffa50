package id.sayembara.rating.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.rating.ApproveQuarantineOutcome;
import id.sayembara.rating.ListQuarantine;
import id.sayembara.rating.ProposeQuarantineOutcome;
import id.sayembara.rating.Quarantine;
import id.sayembara.rating.QuarantineOutcome;
import id.sayembara.rating.QuarantinedRating;
import id.sayembara.rating.QuarantinedSet;
import id.sayembara.rating.ShowQuarantinedSet;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of ratings that are put aside. No person is shown here. */
@Controller("/ratings/{edition}/quarantine")
@Requires(property = FunctionContext.FUNCTION, value = "EvaluationApi")
@Produces(MediaType.APPLICATION_JSON)
final class QuarantineController {
    private static final int HASH = 64;

    private final ListQuarantine list;
    private final ShowQuarantinedSet show;
    private final ProposeQuarantineOutcome propose;
    private final ApproveQuarantineOutcome approve;

    QuarantineController(
            ListQuarantine list,
            ShowQuarantinedSet show,
            ProposeQuarantineOutcome propose,
            ApproveQuarantineOutcome approve) {
        this.list = list;
        this.show = show;
        this.propose = propose;
        this.approve = approve;
    }

    /**
     * Ratings that are put aside together.
     *
     * @param sum of their usefulness
     * @param proposed what shall become of them
     * @param hash what an approval names
     * @param expiresAt until when it can be approved
     * @param decided whether two people have said so
     */
    @Serdeable
    record SetJson(
            String proposal,
            int number,
            Set<Quarantine.Reason> reasons,
            int ratings,
            String sum,
            long version,
            @Nullable QuarantineOutcome.Kind proposed,
            @Nullable String reason,
            @Nullable String hash,
            @Nullable Instant expiresAt,
            boolean decided) {

        static SetJson of(QuarantinedSet s) {
            return new SetJson(
                    s.proposal(),
                    s.number(),
                    s.reasons(),
                    s.ratings(),
                    s.sum().toPlainString(),
                    s.version(),
                    s.outcome().map(QuarantineOutcome::kind).orElse(null),
                    s.outcome().map(QuarantineOutcome::reason).orElse(null),
                    s.approvable().orElse(null),
                    s.outcome().map(QuarantineOutcome::expiresAt).orElse(null),
                    s.decided().isPresent());
        }
    }

    /** A page of sets. */
    @Serdeable
    record SetListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<SetJson> items,
            @Nullable String next) {}

    /** A rating that is put aside. */
    @Serdeable
    record QuarantinedJson(
            String reference,
            Set<Quarantine.Reason> reasons,
            String usefulness,
            boolean used,
            @Nullable String region,
            Instant ratedAt) {

        static QuarantinedJson of(QuarantinedRating r) {
            return new QuarantinedJson(
                    r.reference(),
                    r.reasons(),
                    r.usefulness().toPlainString(),
                    r.used(),
                    r.region().orElse(null),
                    r.firstAt());
        }
    }

    /** A set and some of its ratings. */
    @Serdeable
    record ShownSetJson(
            SetJson set,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<QuarantinedJson> items,
            @Nullable String next) {}

    /** What shall become of a set, and why. */
    @Serdeable
    record ProposingJson(QuarantineOutcome.Kind outcome, String reason) {}

    /** What waits for a chair. */
    @Serdeable
    record ProposedOutcomeJson(String proposal, int number, long version, String hash, Instant expiresAt) {}

    /** The outcome that is meant, by its hash. */
    @Serdeable
    record ApprovingOutcomeJson(String hash) {}

    /** What became of a set. */
    @Serdeable
    record DecidedSetJson(String proposal, int number, long version, QuarantineOutcome.Kind outcome) {}

    @Get
    @Operation(summary = "List the ratings that are put aside, by sets, and why")
    SetListJson listQuarantine(
            Call call,
            @PathVariable String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<QuarantinedSet> page = list.run(call, edition, query.after(), query.limit());
        return new SetListJson(
                page.items().stream().map(SetJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Get("/{proposal}/{number}")
    @Operation(summary = "Show a set of ratings that are put aside")
    HttpResponse<ShownSetJson> showQuarantinedSet(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @PathVariable String number,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        ShowQuarantinedSet.Shown shown =
                show.run(call, edition, proposal, QuarantinedSet.number(number), query.after(), query.limit());
        SetJson set = SetJson.of(shown.set());
        return HttpResponse.ok(new ShownSetJson(
                        set,
                        shown.ratings().items().stream()
                                .map(QuarantinedJson::of)
                                .toList(),
                        PageQuery.cursor(shown.ratings()).orElse(null)))
                .header("ETag", "\"" + set.version() + "\"");
    }

    @Post("/{proposal}/{number}/outcome")
    @Operation(summary = "Propose that a set counts after all, or stays aside: the first of two acts")
    ProposedOutcomeJson proposeQuarantineOutcome(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @PathVariable String number,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProposingJson.class))) Fields body) {
        QuarantineOutcome.Kind kind =
                body.choice("outcome", QuarantineOutcome.Kind.class).orElse(QuarantineOutcome.Kind.CONFIRMED);
        String reason = body.text("reason", 1, QuarantineOutcome.REASON);
        body.done();
        ProposeQuarantineOutcome.Proposed p =
                propose.run(call, edition, proposal, QuarantinedSet.number(number), seen.version(), kind, reason);
        return new ProposedOutcomeJson(p.proposal(), p.number(), p.version(), p.hash(), p.expiresAt());
    }

    @Post("/{proposal}/{number}/approval")
    @Operation(summary = "Approve what becomes of a set: the second of two acts, by another person")
    DecidedSetJson approveQuarantineOutcome(
            Call call,
            @PathVariable String edition,
            @PathVariable String proposal,
            @PathVariable String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = ApprovingOutcomeJson.class)))
                    Fields body) {
        String hash = body.text("hash", HASH, HASH);
        body.done();
        ApproveQuarantineOutcome.Decided d = approve.run(call, edition, proposal, QuarantinedSet.number(number), hash);
        return new DecidedSetJson(d.proposal(), d.number(), d.version(), d.outcome());
    }
}
