package id.sayembara.competition.edge;

import id.sayembara.competition.GetInstitution;
import id.sayembara.competition.ImportInstitutions;
import id.sayembara.competition.ImportedInstitutions;
import id.sayembara.competition.ListInstitutions;
import id.sayembara.competition.ListMembers;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.BodyText;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Optional;

/** The door to institutions and the lists of their accounts. */
@Controller("/institutions")
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
@SerdeImport(ImportedInstitutions.class)
final class InstitutionController {
    private final ListInstitutions listInstitutions;
    private final GetInstitution getInstitution;
    private final ImportInstitutions importInstitutions;
    private final ListMembers listMembers;

    InstitutionController(
            ListInstitutions listInstitutions,
            GetInstitution getInstitution,
            ImportInstitutions importInstitutions,
            ListMembers listMembers) {
        this.listInstitutions = listInstitutions;
        this.getInstitution = getInstitution;
        this.importInstitutions = importInstitutions;
        this.listMembers = listMembers;
    }

    @Get
    @Operation(summary = "List institutions by id")
    InstitutionJson.ListJson listInstitutions(
            Call call, @QueryValue Optional<String> after, @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return InstitutionJson.ListJson.of(listInstitutions.run(call, query.after(), query.limit()));
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(summary = "Import institutions, as CSV; every fault is reported at once, the same list changes nothing")
    ImportedInstitutions importInstitutions(
            Call call,
            @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))) BodyText body) {
        return importInstitutions.run(call, body.text());
    }

    @Get("/{institution}")
    @Operation(summary = "Get an institution")
    InstitutionJson getInstitution(Call call, @PathVariable String institution) {
        return InstitutionJson.of(getInstitution.run(call, institution));
    }

    @Get("/{institution}/members")
    @Operation(summary = "List an institution's accounts, ended ones among them")
    MemberJson.ListJson listMembers(
            Call call,
            @PathVariable String institution,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return MemberJson.ListJson.of(listMembers.run(call, institution, query.after(), query.limit()));
    }
}
