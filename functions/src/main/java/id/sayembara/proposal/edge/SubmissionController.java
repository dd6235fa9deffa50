package id.sayembara.proposal.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.Receipt;
import id.sayembara.proposal.SubmitProposal;
import id.sayembara.proposal.edge.ProposalJson.ReceiptJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;

/** Submission and what follows from it. */
@Controller("/proposals/{id}")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class SubmissionController {
    private final SubmitProposal submit;

    SubmissionController(SubmitProposal submit) {
        this.submit = submit;
    }

    @Post("/submission")
    @Operation(summary = "Submit the answers as they stand, and get the signed receipt")
    HttpResponse<ReceiptJson> submit(Call call, @PathVariable String id, Expected seen) {
        Receipt receipt = submit.run(call, id, seen.version());
        return HttpResponse.ok(ReceiptJson.of(receipt)).header("ETag", Answers.tag(receipt.version()));
    }
}
