package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Call;
import id.sayembara.platform.Hand;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.ApproveDecisions;
import id.sayembara.scoring.Decided;
import id.sayembara.scoring.DecisionList;
import id.sayembara.scoring.DecisionStanding;
import id.sayembara.scoring.Departure;
import id.sayembara.scoring.DrawUpDecisions;
import id.sayembara.scoring.GetDecisions;
import id.sayembara.scoring.PublishDecisions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where finalists and winners are decided. Nobody else sees a list before it is published. */
@Controller("/decisions")
@Requires(property = FunctionContext.FUNCTION, value = "EvaluationApi")
@Produces(MediaType.APPLICATION_JSON)
final class DecisionController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 300;
    private static final int HASH = 64;

    private final DrawUpDecisions drawUp;
    private final GetDecisions get;
    private final ApproveDecisions approve;
    private final PublishDecisions publish;

    DecisionController(DrawUpDecisions drawUp, GetDecisions get, ApproveDecisions approve, PublishDecisions publish) {
        this.drawUp = drawUp;
        this.get = get;
        this.approve = approve;
        this.publish = publish;
    }

    /** Where the list is to depart from the ranking. */
    @Serdeable
    record DrawingUpJson(List<DepartureJson> departures) {}

    /** A departure and its reason. */
    @Serdeable
    record DepartureJson(Departure.Kind kind, String proposal, String reason) {

        static DepartureJson of(Departure d) {
            return new DepartureJson(d.kind(), d.proposal(), d.reason());
        }
    }

    /** The list that is meant, by its hash. */
    @Serdeable
    record MeantJson(String hash) {}

    /** Where the list stands. */
    @Serdeable
    record StandingJson(
            String edition, String group, DecisionStage stage, int draft, DecisionList.State state, long version) {}

    /** Whose act it was. */
    @Serdeable
    record HandJson(String by, Instant at) {

        static HandJson of(Hand hand) {
            return new HandJson(hand.member(), hand.at());
        }
    }

    /** A proposal on the list. */
    @Serdeable
    record PlacedJson(
            int place,
            String proposal,
            String institution,
            @Nullable String unit,
            String title) {

        static PlacedJson of(Decided d) {
            return new PlacedJson(
                    d.place(), d.proposal(), d.institution(), d.unit().orElse(null), d.title());
        }
    }

    /**
     * A list and some of its places.
     *
     * @param hash what an approval and a publication name; left out while the list is being drawn
     * @param ranking hash of the ranking's record
     * @param expiresAt until when what was approved can be published
     */
    @Serdeable
    record DecisionsJson(
            String edition,
            String group,
            DecisionStage stage,
            int draft,
            DecisionList.State state,
            long version,
            @Nullable String hash,
            int count,
            String ranking,
            HandJson drawnUp,
            @Nullable HandJson approved,
            @Nullable Instant expiresAt,
            @Nullable HandJson published,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<DepartureJson> departures,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<PlacedJson> items,
            @Nullable String next) {

        static DecisionsJson of(GetDecisions.Shown shown) {
            DecisionList list = shown.list();
            return new DecisionsJson(
                    list.edition(),
                    list.group(),
                    list.stage(),
                    list.draft(),
                    list.state(),
                    list.version(),
                    list.hash().isEmpty() ? null : list.hash(),
                    list.count(),
                    list.ranking(),
                    HandJson.of(list.drawnBy()),
                    list.approvedBy().map(HandJson::of).orElse(null),
                    list.approvalExpiresAt().orElse(null),
                    list.publishedBy().map(HandJson::of).orElse(null),
                    shown.departures().stream().map(DepartureJson::of).toList(),
                    shown.decided().items().stream().map(PlacedJson::of).toList(),
                    PageQuery.cursor(shown.decided()).orElse(null));
        }
    }

    @Put("/{edition}/{group}/{stage}")
    @Operation(summary = "Draw up a group's finalists or winners: the first of three acts")
    HttpResponse<StandingJson> drawUpDecisions(
            Call call,
            @PathVariable String edition,
            @PathVariable String group,
            @PathVariable String stage,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = DrawingUpJson.class))) Fields body) {
        List<Departure> departures = body.each(
                "departures",
                Departure.MOST,
                one -> new Departure(
                        one.choice("kind", Departure.Kind.class).orElse(Departure.Kind.LEFT),
                        one.text("proposal", 1, LONGEST_NAME),
                        one.text("reason", 1, LONGEST_REASON)));
        body.done();
        return standing(drawUp.run(call, edition, group, stage, seen.version(), departures));
    }

    @Get("/{edition}/{group}/{stage}")
    @Operation(summary = "Show a group's finalists or winners to those who decide, also before their publication")
    HttpResponse<DecisionsJson> getDecisions(
            Call call,
            @PathVariable String edition,
            @PathVariable String group,
            @PathVariable String stage,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        DecisionsJson shown = DecisionsJson.of(get.run(call, edition, group, stage, query.after(), query.limit()));
        return HttpResponse.ok(shown).header("ETag", "\"" + shown.version() + "\"");
    }

    @Post("/{edition}/{group}/{stage}/approval")
    @Operation(summary = "Agree to a list as it is: the second of three acts")
    HttpResponse<StandingJson> approveDecisions(
            Call call,
            @PathVariable String edition,
            @PathVariable String group,
            @PathVariable String stage,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = MeantJson.class))) Fields body) {
        return standing(approve.run(call, edition, group, stage, seen.version(), hash(body)));
    }

    @Post("/{edition}/{group}/{stage}/publication")
    @Operation(summary = "Publish a list that somebody else has approved: the last of three acts")
    HttpResponse<StandingJson> publishDecisions(
            Call call,
            @PathVariable String edition,
            @PathVariable String group,
            @PathVariable String stage,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = MeantJson.class))) Fields body) {
        return standing(publish.run(call, edition, group, stage, seen.version(), hash(body)));
    }

    private static String hash(Fields body) {
        String hash = body.text("hash", HASH, HASH);
        body.done();
        return hash;
    }

    private static HttpResponse<StandingJson> standing(DecisionStanding s) {
        return HttpResponse.ok(new StandingJson(s.edition(), s.group(), s.stage(), s.draft(), s.state(), s.version()))
                .header("ETag", "\"" + s.version() + "\"");
    }
}
