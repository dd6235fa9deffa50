package id.sayembara.scoring.edge;

import id.sayembara.document.Address;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.DeclareConflict;
import id.sayembara.scoring.Desk;
import id.sayembara.scoring.DownloadSubmitted;
import id.sayembara.scoring.GetScorecard;
import id.sayembara.scoring.IntegrityStatement;
import id.sayembara.scoring.ListScorecards;
import id.sayembara.scoring.LockScorecard;
import id.sayembara.scoring.RequestRevision;
import id.sayembara.scoring.SaveScore;
import id.sayembara.scoring.SavedScore;
import id.sayembara.scoring.ScorecardReceipt;
import id.sayembara.scoring.SignIntegrity;
import id.sayembara.scoring.edge.ScorecardJson.AssignedDownloadJson;
import id.sayembara.scoring.edge.ScorecardJson.CardJson;
import id.sayembara.scoring.edge.ScorecardJson.IntegrityJson;
import id.sayembara.scoring.edge.ScorecardJson.OwnJson;
import id.sayembara.scoring.edge.ScorecardJson.OwnListJson;
import id.sayembara.scoring.edge.ScorecardJson.SavedScoreJson;
import id.sayembara.scoring.edge.ScorecardJson.ScorecardReceiptJson;
import id.sayembara.scoring.edge.ScorecardJson.ScoringJson;
import id.sayembara.scoring.edge.ScorecardJson.SheetJson;
import id.sayembara.scoring.edge.ScorecardJson.SignedJson;
import id.sayembara.scoring.edge.ScorecardJson.SigningJson;
import id.sayembara.scoring.edge.ScorecardJson.WhyJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Map;
import java.util.Optional;

/** An evaluator's own scorecards, from the integrity statement to the signed receipt. */
@Controller("/scorecards")
@Requires(property = FunctionContext.FUNCTION, value = "ScorecardApi")
@Produces(MediaType.APPLICATION_JSON)
final class ScorecardController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_SCORE = 20;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_REASON = 500;

    private final SignIntegrity sign;
    private final ListScorecards list;
    private final GetScorecard get;
    private final DownloadSubmitted download;
    private final SaveScore save;
    private final LockScorecard lock;
    private final DeclareConflict declare;
    private final RequestRevision request;

    ScorecardController(
            SignIntegrity sign,
            ListScorecards list,
            GetScorecard get,
            DownloadSubmitted download,
            SaveScore save,
            LockScorecard lock,
            DeclareConflict declare,
            RequestRevision request) {
        this.sign = sign;
        this.list = list;
        this.get = get;
        this.download = download;
        this.save = save;
        this.lock = lock;
        this.declare = declare;
        this.request = request;
    }

    @Get
    @Operation(summary = "List the caller's own scorecards")
    OwnListJson listScorecards(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        ListScorecards.Own own = list.run(call, edition, query.after(), query.limit());
        IntegrityStatement statement = IntegrityStatement.CURRENT;
        return new OwnListJson(
                new IntegrityJson(
                        statement.version(),
                        statement.text().id(),
                        statement.text().en(),
                        own.desk().map(Desk::signedAt).orElse(null)),
                own.page().items().stream().map(OwnJson::of).toList(),
                PageQuery.cursor(own.page()).orElse(null));
    }

    @Post("/integrity")
    @Operation(summary = "Sign the integrity statement of an edition")
    SignedJson signIntegrity(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = SigningJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        if (!Boolean.TRUE.equals(body.any("accepted"))) {
            body.fault("accepted", "not-accepted", "Only true signs the statement.", Map.of());
        }
        body.done();
        SignIntegrity.Signed signed = sign.run(call, edition);
        return new SignedJson(signed.edition(), signed.statement(), signed.signedAt());
    }

    @Get("/{proposal}")
    @Operation(summary = "Open an assigned proposal beside its rubric and the caller's own scores")
    HttpResponse<SheetJson> getScorecard(Call call, @PathVariable String proposal) {
        SheetJson sheet = SheetJson.of(get.run(call, proposal));
        return HttpResponse.ok(sheet).header("ETag", tag(sheet.version()));
    }

    @Get("/{proposal}/documents/{document}/download")
    @Operation(summary = "Get an address to fetch a submitted document from")
    AssignedDownloadJson downloadSubmitted(Call call, @PathVariable String proposal, @PathVariable String document) {
        Address address = download.run(call, proposal, document);
        return new AssignedDownloadJson(address.url(), address.expiresAt());
    }

    @Put("/{proposal}/scores/{criterion}")
    @Operation(summary = "Save one score over the version seen")
    HttpResponse<SavedScoreJson> saveScore(
            Call call,
            @PathVariable String proposal,
            @PathVariable String criterion,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ScoringJson.class))) Fields body) {
        Optional<String> score = body.textIfAny("score", 1, LONGEST_SCORE);
        Optional<String> comment = body.textIfAny("comment", 1, LONGEST_COMMENT);
        body.done();
        SavedScore saved = save.run(call, proposal, criterion, seen.version(), score, comment);
        return HttpResponse.ok(new SavedScoreJson(saved.criterion(), saved.version(), saved.at()))
                .header("ETag", tag(saved.version()));
    }

    @Post("/{proposal}/lock")
    @Operation(summary = "Lock a scorecard as it was seen, and get the signed receipt")
    HttpResponse<ScorecardReceiptJson> lockScorecard(Call call, @PathVariable String proposal, Expected seen) {
        ScorecardReceipt receipt = lock.run(call, proposal, seen.version());
        return HttpResponse.ok(ScorecardReceiptJson.of(receipt)).header("ETag", tag(receipt.version()));
    }

    @Post("/{proposal}/conflict")
    @Operation(summary = "Declare a conflict of interest")
    CardJson declareConflict(
            Call call,
            @PathVariable String proposal,
            @RequestBody(content = @Content(schema = @Schema(implementation = WhyJson.class))) Fields body) {
        return CardJson.of(declare.run(call, proposal, reason(body)));
    }

    @Post("/{proposal}/revision")
    @Operation(summary = "Ask the chair to let a locked scorecard be corrected")
    CardJson requestRevision(
            Call call,
            @PathVariable String proposal,
            @RequestBody(content = @Content(schema = @Schema(implementation = WhyJson.class))) Fields body) {
        return CardJson.of(request.run(call, proposal, reason(body)));
    }

    private static String reason(Fields body) {
        String reason = body.text("reason", 1, LONGEST_REASON);
        body.done();
        return reason;
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
