package id.sayembara.competition.edge;

import id.sayembara.competition.GetEdition;
import id.sayembara.competition.ImportEdition;
import id.sayembara.competition.ImportedEdition;
import id.sayembara.competition.ListEditions;
import id.sayembara.competition.PublishEdition;
import id.sayembara.competition.PublishedEdition;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.BodyText;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The door to editions. */
@Controller("/editions")
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
@SerdeImport(ImportedEdition.class)
@SerdeImport(PublishedEdition.class)
final class EditionController {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");

    private final ListEditions listEditions;
    private final GetEdition getEdition;
    private final ImportEdition importEdition;
    private final PublishEdition publishEdition;

    EditionController(
            ListEditions listEditions,
            GetEdition getEdition,
            ImportEdition importEdition,
            PublishEdition publishEdition) {
        this.listEditions = listEditions;
        this.getEdition = getEdition;
        this.importEdition = importEdition;
        this.publishEdition = publishEdition;
    }

    @Get
    @Operation(summary = "List editions")
    EditionJson.ListJson listEditions(
            Call call, @QueryValue Optional<String> after, @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return EditionJson.ListJson.of(listEditions.run(call, query.after(), query.limit()));
    }

    @Get("/{edition}")
    @Operation(summary = "Get an edition's data: the version in force, or the one asked for")
    EditionJson getEdition(Call call, @PathVariable String edition, @QueryValue Optional<String> version) {
        return EditionJson.of(getEdition.run(call, edition, version.map(EditionController::number)));
    }

    @Post("/{edition}/versions")
    @Consumes(MediaType.ALL)
    @Operation(summary = "Import a version of an edition's data, as YAML; every fault is reported at once")
    @Status(HttpStatus.CREATED)
    HttpResponse<ImportedEdition> importEdition(
            Call call,
            @PathVariable String edition,
            @RequestBody(content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
                    BodyText body) {
        ImportedEdition imported = importEdition.run(call, edition, body.text());
        return HttpResponse.created(
                imported, URI.create("/editions/" + imported.edition() + "?version=" + imported.version()));
    }

    @Post("/{edition}/versions/{version}/publication")
    @Consumes(MediaType.ALL)
    @Operation(summary = "Put a version in force; from then on it never changes")
    PublishedEdition publishEdition(Call call, @PathVariable String edition, @PathVariable String version) {
        return publishEdition.run(call, edition, number(version));
    }

    private static int number(String given) {
        if (VERSION.matcher(given).matches()) {
            return Integer.parseInt(given);
        }
        throw new Refusal(
                PlatformProblem.INVALID_PARAMETER,
                "A version is a whole number from 1 to 999999.",
                Map.of("parameter", "version"));
    }
}
