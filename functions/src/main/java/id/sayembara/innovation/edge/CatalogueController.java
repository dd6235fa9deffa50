package id.sayembara.innovation.edge;

import id.sayembara.innovation.Confirmation;
import id.sayembara.innovation.SearchCatalogue;
import id.sayembara.innovation.SearchCatalogue.Found;
import id.sayembara.innovation.ShowPublishedInnovation;
import id.sayembara.innovation.ShowPublishedInnovation.Shown;
import id.sayembara.innovation.edge.CatalogueJson.FoundJson;
import id.sayembara.innovation.edge.CatalogueJson.PageJson;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.platform.edge.Validated;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.Optional;

/** The door at which anyone looks for innovations. What it answers changes with the generation alone, and may be kept for a minute. */
@Controller("/public/innovations")
@Requires(property = FunctionContext.FUNCTION, value = "CatalogueApi")
@Produces(MediaType.APPLICATION_JSON)
final class CatalogueController {

    private final SearchCatalogue search;
    private final ShowPublishedInnovation show;

    CatalogueController(SearchCatalogue search, ShowPublishedInnovation show) {
        this.search = search;
        this.show = show;
    }

    // the parameters are named for the API's description; they are read from the request, whole
    @Get
    @Operation(
            summary = "Search the innovations of all years, with counts by value",
            description =
                    "Everything asked must hold; year, category, group and outcome hold of one and the same entry. Words (at"
                            + " most 200 characters, no sign in them has a meaning) stand in the title or the institution's name, in any"
                            + " form of the word, of the last also its beginning. Without words the newest come first. Send the ETag as"
                            + " If-None-Match to be told 304 while nothing has changed.")
    @SecurityRequirements
    HttpResponse<FoundJson> search(
            Call call,
            HttpRequest<?> request,
            @QueryValue Optional<String> words,
            @QueryValue Optional<String> year,
            @QueryValue Optional<String> category,
            @QueryValue Optional<String> group,
            @QueryValue Optional<String> outcome,
            @QueryValue Optional<String> region,
            @QueryValue Optional<String> goal,
            @QueryValue Optional<String> type,
            @QueryValue Optional<String> replicated,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit,
            @Header("If-None-Match") Optional<String> ifNoneMatch) {
        PageQuery page = PageQuery.of(after, limit);
        Found found =
                search.run(call, new CatalogueQueryReader(request.getParameters()).read(), page.after(), page.limit());
        return Validated.answer(
                state(call, found.generation()), ifNoneMatch, () -> FoundJson.of(found, call.receivedAt()));
    }

    @Get("/{id}")
    @Operation(summary = "See an innovation: its years and awards, what it replicates and who replicates it")
    @SecurityRequirements
    HttpResponse<PageJson> show(
            Call call, @PathVariable String id, @Header("If-None-Match") Optional<String> ifNoneMatch) {
        Shown shown = show.run(call, id);
        return Validated.answer(
                state(call, shown.generation()),
                ifNoneMatch,
                () -> PageJson.of(shown.generation(), shown.page(), call.receivedAt()));
    }

    /** What the answer depends on: the generation, and which confirmations hold. */
    private static String state(Call call, String generation) {
        return Digest.sha256Hex(generation + "/" + Confirmation.term(call.receivedAt()));
    }
}
