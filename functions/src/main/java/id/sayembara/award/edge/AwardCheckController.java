package id.sayembara.award.edge;

import id.sayembara.award.CheckAward;
import id.sayembara.award.CheckAward.Held;
import id.sayembara.award.ShowAward;
import id.sayembara.award.ShowIssuer;
import id.sayembara.award.ShowStatusList;
import id.sayembara.award.edge.AwardJson.VerdictJson;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.ListKeys;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Map;
import java.util.Optional;

/** Lets anyone check awards, with us or without. */
@Controller("/public")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class AwardCheckController {
    private static final int LONGEST_BADGE = 20_000;

    private final ShowAward showAward;
    private final CheckAward checkAward;
    private final ShowIssuer showIssuer;
    private final ShowStatusList showStatusList;
    private final ListKeys keys;

    AwardCheckController(
            ShowAward showAward,
            CheckAward checkAward,
            ShowIssuer showIssuer,
            ShowStatusList showStatusList,
            ListKeys keys) {
        this.showAward = showAward;
        this.checkAward = checkAward;
        this.showIssuer = showIssuer;
        this.showStatusList = showStatusList;
        this.keys = keys;
    }

    @Get("/awards/{number}")
    @Operation(summary = "Check an award by its number; with its code, the name is shown")
    VerdictJson showAward(Call call, @PathVariable String number, @QueryValue Optional<String> code) {
        return VerdictJson.of(showAward.run(call, number, code));
    }

    @Post("/awards/check")
    @Operation(summary = "Check a badge, or a certificate by the SHA-256 of its file")
    VerdictJson checkAward(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.CheckedJson.class)))
                    Fields body) {
        Optional<String> credential = body.textIfAny("credential", 1, LONGEST_BADGE);
        Optional<String> sha256 = body.sha256IfAny("sha256");
        Optional<String> number = body.textIfAny("number", 1, 40);
        if (credential.isPresent() == sha256.isPresent()) {
            body.fault("credential", "one-of-two", "Send a badge or the SHA-256 of a file.", Map.of());
        }
        body.done();
        Held held = credential
                .<Held>map(Held.Badge::new)
                .orElseGet(() -> new Held.Certificate(sha256.orElseThrow(), number));
        return VerdictJson.of(checkAward.run(call, held));
    }

    @Get("/issuer")
    @Operation(summary = "Get the profile of who issues the awards")
    HttpResponse<Map<String, Object>> showIssuer(Call call) {
        return HttpResponse.ok(showIssuer.run(call)).header("Cache-Control", "public, max-age=3600");
    }

    @Get("/status-lists/{edition}")
    @Operation(summary = "Get an edition's signed status list: which of its awards do not stand any more")
    @Produces("application/vc+jwt")
    HttpResponse<String> showStatusList(Call call, @PathVariable String edition) {
        return HttpResponse.ok(showStatusList.run(call, edition).signed())
                .header("Cache-Control", "public, max-age=60");
    }

    @Get("/keys/{kid}")
    @Operation(summary = "Get one of the keys that verify what is signed here, by its id")
    Map<String, Object> getKey(Call call, @PathVariable String kid) {
        return keys.run(call).stream()
                .filter(key -> kid.equals(key.get("kid")))
                .findFirst()
                .orElseThrow(Access::notFound);
    }
}
