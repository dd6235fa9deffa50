package id.sayembara.log.edge;

import id.sayembara.log.Checkpoint;
import id.sayembara.log.ShowCheckpoint;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
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

/** Shows anyone what an edition's log promises. */
@Controller("/public/editions")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class CheckpointController {
    private final ShowCheckpoint show;

    CheckpointController(ShowCheckpoint show) {
        this.show = show;
    }

    /** A checkpoint; {@code signed} is a compact JWS over the rest. */
    @Serdeable
    record CheckpointJson(String edition, long size, String root, Instant at, String signed) {}

    @Get("/{edition}/checkpoint")
    @Operation(summary = "Get the newest checkpoint of an edition's log")
    @SecurityRequirements
    CheckpointJson showCheckpoint(Call call, @PathVariable String edition) {
        Checkpoint newest = show.run(call, edition);
        return new CheckpointJson(newest.edition(), newest.size(), newest.root(), newest.at(), newest.signed());
    }
}
