package id.sayembara.proposal.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.ListKeys;
import id.sayembara.proposal.VerifyReceipt;
import id.sayembara.proposal.VerifyReceipt.Verdict;
import id.sayembara.proposal.edge.ProposalJson.ReceiptJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Map;

/** Lets anyone verify a receipt, with us or without. */
@Controller("/public")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class ReceiptController {
    private static final int LONGEST_RECEIPT = 4_000;

    private final VerifyReceipt verify;
    private final ListKeys keys;

    ReceiptController(VerifyReceipt verify, ListKeys keys) {
        this.verify = verify;
        this.keys = keys;
    }

    /** A receipt as it was given: the field {@code signed} of the answer to a submission. */
    @Serdeable
    record SignedJson(String receipt) {}

    /** The verdict; {@code receipt} and {@code fate} only when it is ours. */
    @Serdeable
    record VerdictJson(
            boolean ours,
            @Nullable VerifyReceipt.Fate fate,
            @Nullable ReceiptJson receipt) {}

    /** JSON Web Keys (RFC 7517). */
    @Serdeable
    record KeysJson(List<Map<String, Object>> keys) {}

    @Post("/receipts/verification")
    @Operation(summary = "Verify a receipt")
    VerdictJson verifyReceipt(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = SignedJson.class))) Fields body) {
        String receipt = body.text("receipt", 1, LONGEST_RECEIPT);
        body.done();
        Verdict verdict = verify.run(call, receipt);
        return new VerdictJson(
                verdict.ours(),
                verdict.fate().orElse(null),
                verdict.receipt().map(ReceiptJson::of).orElse(null));
    }

    @Get("/keys")
    @Operation(summary = "Get the keys that verify receipts")
    KeysJson listKeys(Call call) {
        return new KeysJson(keys.run(call));
    }
}
