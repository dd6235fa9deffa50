package id.sayembara.competition.edge;

import id.sayembara.competition.ShowEdition;
import id.sayembara.competition.ShowTimeline;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;

/** The door at which anyone may look at an edition. */
@Controller("/public/editions")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
final class PublicEditionController {
    private final ShowEdition showEdition;
    private final ShowTimeline showTimeline;

    PublicEditionController(ShowEdition showEdition, ShowTimeline showTimeline) {
        this.showEdition = showEdition;
        this.showTimeline = showTimeline;
    }

    @Get("/{edition}")
    @Operation(summary = "See an edition: groups, categories and forms")
    @SecurityRequirements
    EditionJson showEdition(Call call, @PathVariable String edition) {
        return EditionJson.of(showEdition.run(call, edition));
    }

    @Get("/{edition}/timeline")
    @Operation(summary = "See what is open now, and every opening and closing in WIB, WITA and WIT")
    @SecurityRequirements
    TimelineJson showTimeline(Call call, @PathVariable String edition) {
        return TimelineJson.of(showTimeline.run(call, edition));
    }
}
