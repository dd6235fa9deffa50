package id.sayembara.proposal.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.SealedSet;
import id.sayembara.proposal.ShowSeal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Instant;

/** Shows anyone what is sealed. */
@Controller("/public/editions")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class SealController {
    private final ShowSeal show;

    SealController(ShowSeal show) {
        this.show = show;
    }

    /** A sealed edition: the root over its submissions, and how many there are. */
    @Serdeable
    record SealJson(String edition, String root, int count, int rulesVersion, Instant sealedAt) {}

    @Get("/{edition}/seal")
    @Operation(summary = "See what an edition's submissions were sealed under")
    @SecurityRequirements
    SealJson showSeal(Call call, @PathVariable String edition) {
        SealedSet seal = show.run(call, edition);
        return new SealJson(seal.edition(), seal.root(), seal.count(), seal.rulesVersion(), seal.sealedAt());
    }
}
