package id.sayembara.award.edge;

import id.sayembara.award.Award;
import id.sayembara.award.DownloadAward;
import id.sayembara.award.ShowClaim;
import id.sayembara.award.TakeAward;
import id.sayembara.award.edge.AwardJson.ClaimJson;
import id.sayembara.award.edge.AwardJson.DownloadedJson;
import id.sayembara.award.edge.AwardJson.StandingJson;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** The door for bearers without an account: codes travel in bodies, never in addresses. */
@Controller("/public/claims")
@Requires(property = FunctionContext.FUNCTION, value = "AwardApi")
@Produces(MediaType.APPLICATION_JSON)
final class ClaimController {
    private static final int LONGEST_CODE = 100;

    private final ShowClaim showClaim;
    private final TakeAward takeAward;
    private final DownloadAward downloadAward;

    ClaimController(ShowClaim showClaim, TakeAward takeAward, DownloadAward downloadAward) {
        this.showClaim = showClaim;
        this.takeAward = takeAward;
        this.downloadAward = downloadAward;
    }

    @Post("/sight")
    @Operation(summary = "See what a link is for")
    ClaimJson showClaim(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.CodeJson.class))) Fields body) {
        String code = body.text("code", 1, LONGEST_CODE);
        body.done();
        return ClaimJson.of(showClaim.run(call, code));
    }

    @Post("/acceptance")
    @Operation(summary = "Confirm the name by a link and take the award")
    HttpResponse<StandingJson> takeAward(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.TakenJson.class)))
                    Fields body) {
        String code = body.text("code", 1, LONGEST_CODE);
        String name = body.text("name", 1, Award.NAME);
        body.done();
        return AwardController.answered(takeAward.run(call, code, name));
    }

    @Post("/download")
    @Operation(summary = "Get badge and certificates by number and code")
    DownloadedJson downloadAward(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.HeldJson.class))) Fields body) {
        String number = body.text("number", 1, 40);
        String code = body.text("code", 1, LONGEST_CODE);
        body.done();
        return DownloadedJson.of(downloadAward.run(call, number, code));
    }
}
