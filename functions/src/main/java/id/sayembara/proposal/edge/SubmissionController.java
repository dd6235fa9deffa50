package id.sayembara.proposal.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.AcceptFormVersion;
import id.sayembara.proposal.HandOverProposal;
import id.sayembara.proposal.Receipt;
import id.sayembara.proposal.ReturnProposal;
import id.sayembara.proposal.SubmitProposal;
import id.sayembara.proposal.WithdrawProposal;
import id.sayembara.proposal.edge.ProposalJson.MovedJson;
import id.sayembara.proposal.edge.ProposalJson.ReceiptJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** Moves a proposal along its way: unit, institution, ministry. Each move is made over the version seen. */
@Controller("/proposals/{id}")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class SubmissionController {
    private static final int LONGEST_NOTES = 2_000;

    private final HandOverProposal handOver;
    private final ReturnProposal giveBack;
    private final AcceptFormVersion accept;
    private final SubmitProposal submit;
    private final WithdrawProposal withdraw;

    SubmissionController(
            HandOverProposal handOver,
            ReturnProposal giveBack,
            AcceptFormVersion accept,
            SubmitProposal submit,
            WithdrawProposal withdraw) {
        this.handOver = handOver;
        this.giveBack = giveBack;
        this.accept = accept;
        this.submit = submit;
        this.withdraw = withdraw;
    }

    /** Why a proposal is given back. */
    @Serdeable
    record NotesJson(String notes) {}

    /** The form version that is accepted. */
    @Serdeable
    record FormVersionJson(int formVersion) {}

    @Post("/hand-over")
    @Operation(summary = "Hand a proposal over to the institution, or take it over after the units' closing")
    HttpResponse<MovedJson> handOverProposal(Call call, @PathVariable String id, Expected seen) {
        return Answers.moved(HttpResponse.ok(), handOver.run(call, id, seen.version()));
    }

    @Post("/return")
    @Operation(summary = "Give a proposal back to its unit with notes")
    HttpResponse<MovedJson> returnProposal(
            Call call,
            @PathVariable String id,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = NotesJson.class))) Fields body) {
        String notes = body.text("notes", 1, LONGEST_NOTES);
        body.done();
        return Answers.moved(HttpResponse.ok(), giveBack.run(call, id, seen.version(), notes));
    }

    @Post("/form-version")
    @Operation(summary = "Accept the newer form")
    HttpResponse<MovedJson> acceptFormVersion(
            Call call,
            @PathVariable String id,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = FormVersionJson.class))) Fields body) {
        int formVersion = (int) body.whole("formVersion", 1, 999_999);
        body.done();
        return Answers.moved(HttpResponse.ok(), accept.run(call, id, seen.version(), formVersion));
    }

    @Post("/submission")
    @Operation(summary = "Submit the answers as they stand, and get the signed receipt")
    HttpResponse<ReceiptJson> submitProposal(Call call, @PathVariable String id, Expected seen) {
        Receipt receipt = submit.run(call, id, seen.version());
        return HttpResponse.ok(ReceiptJson.of(receipt)).header("ETag", Answers.tag(receipt.version()));
    }

    @Post("/withdrawal")
    @Operation(summary = "Take a submission back")
    HttpResponse<MovedJson> withdrawProposal(Call call, @PathVariable String id, Expected seen) {
        return Answers.moved(HttpResponse.ok(), withdraw.run(call, id, seen.version()));
    }
}
