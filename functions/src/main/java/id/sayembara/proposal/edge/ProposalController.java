package id.sayembara.proposal.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.ProblemJson.ErrorJson;
import id.sayembara.proposal.CheckProposal;
import id.sayembara.proposal.GetProposal;
import id.sayembara.proposal.ProposalSheet;
import id.sayembara.proposal.SaveAnswer;
import id.sayembara.proposal.SavedAnswer;
import id.sayembara.proposal.Standing;
import id.sayembara.proposal.StartProposal;
import id.sayembara.proposal.edge.ProposalJson.MovedJson;
import id.sayembara.proposal.edge.ProposalJson.SavedJson;
import id.sayembara.proposal.edge.ProposalJson.SheetJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Proposals from their beginning to the last correction. */
@Controller("/proposals")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class ProposalController {
    private final StartProposal start;
    private final GetProposal get;
    private final SaveAnswer save;
    private final CheckProposal check;

    ProposalController(StartProposal start, GetProposal get, SaveAnswer save, CheckProposal check) {
        this.start = start;
        this.get = get;
        this.save = save;
        this.check = check;
    }

    /** What begins a proposal: the institution only where the caller serves several. */
    @Serdeable
    record StartJson(String edition, String group, @Nullable String institution) {}

    /** What an answer is saved as: the value's shape follows the question's kind; null takes the answer back. */
    @Serdeable
    record ValueJson(@Nullable Object value) {}

    /** All that stands in the way of a submission. */
    @Serdeable
    record FindingsJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ErrorJson> findings) {}

    @Post
    @Operation(summary = "Begin a proposal")
    @Status(HttpStatus.CREATED)
    HttpResponse<MovedJson> startProposal(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = StartJson.class))) Fields body) {
        String edition = body.text("edition", 1, 64);
        String group = body.text("group", 1, 64);
        Optional<String> institution = body.textIfAny("institution", 1, 64);
        body.done();
        Standing standing = start.run(call, edition, group, institution);
        return Answers.moved(HttpResponse.created(URI.create("/proposals/" + standing.proposal())), standing);
    }

    @Get("/{id}")
    @Operation(summary = "Show a proposal as its reader may see it")
    HttpResponse<SheetJson> getProposal(Call call, @PathVariable String id) {
        ProposalSheet sheet = get.run(call, id);
        return HttpResponse.ok(SheetJson.of(sheet))
                .header("ETag", Answers.tag(sheet.outline().version()));
    }

    @Put("/{id}/answers/{question}")
    @Operation(summary = "Save one answer over the version seen")
    HttpResponse<SavedJson> saveAnswer(
            Call call,
            @PathVariable String id,
            @PathVariable String question,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ValueJson.class))) Fields body) {
        Object value = body.any("value");
        body.done();
        SavedAnswer saved = save.run(call, id, question, seen.version(), value);
        return HttpResponse.ok(new SavedJson(saved.question(), saved.version(), saved.at()))
                .header("ETag", Answers.tag(saved.version()));
    }

    @Get("/{id}/findings")
    @Operation(summary = "Find what stands in the way of a submission")
    FindingsJson checkProposal(Call call, @PathVariable String id) {
        return new FindingsJson(check.run(call, id).stream().map(ErrorJson::of).toList());
    }
}
