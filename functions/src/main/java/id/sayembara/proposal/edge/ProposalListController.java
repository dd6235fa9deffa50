package id.sayembara.proposal.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.proposal.GetPreselection;
import id.sayembara.proposal.ListProposals;
import id.sayembara.proposal.ListStuckProposals;
import id.sayembara.proposal.ListStuckProposals.Stuck;
import id.sayembara.proposal.PreselectProposals;
import id.sayembara.proposal.Preselection;
import id.sayembara.proposal.ProposalOutline;
import id.sayembara.proposal.ProposalState;
import id.sayembara.proposal.edge.ProposalJson.OutlineJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposals in lists, those that are stuck, and an institution's choice among them. */
@Controller("/proposals")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class ProposalListController {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 64;

    private final ListProposals list;
    private final ListStuckProposals stuck;
    private final PreselectProposals preselect;
    private final GetPreselection preselection;

    ProposalListController(
            ListProposals list, ListStuckProposals stuck, PreselectProposals preselect, GetPreselection preselection) {
        this.list = list;
        this.stuck = stuck;
        this.preselect = preselect;
        this.preselection = preselection;
    }

    /** A page of proposals; {@code next} is what {@code after} takes for the page that follows. */
    @Serdeable
    record ListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<OutlineJson> items,
            @Nullable String next) {}

    /** A page of stuck proposals. */
    @Serdeable
    record StuckListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<StuckJson> items,
            @Nullable String next) {}

    /** A proposal that is stuck at a hop whose deadline is near or past. */
    @Serdeable
    record StuckJson(OutlineJson proposal, ListStuckProposals.Hop hop, Instant deadline, boolean past) {}

    /** An institution's choice. */
    @Serdeable
    record ChoiceJson(
            String edition,
            String institution,
            long version,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> proposals,
            @Nullable String reason) {}

    /** What is chosen, and why. */
    @Serdeable
    record ChoosingJson(String edition, @Nullable String institution, List<String> proposals, String reason) {}

    @Get
    @Operation(summary = "List proposals by state")
    ListJson listProposals(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> institution,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<ProposalOutline> page = list.run(
                call,
                named(edition),
                institution,
                state.map(ProposalListController::state),
                query.after(),
                query.limit());
        return new ListJson(
                page.items().stream().map(OutlineJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Get("/stuck")
    @Operation(summary = "List proposals that have not moved on though their deadline is near or past")
    StuckListJson listStuckProposals(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> institution,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<Stuck> page = stuck.run(call, named(edition), institution, query.after(), query.limit());
        return new StuckListJson(
                page.items().stream()
                        .map(s -> new StuckJson(OutlineJson.of(s.outline()), s.hop(), s.deadline(), s.past()))
                        .toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/preselection")
    @Operation(summary = "Choose which candidates the institution submits")
    HttpResponse<ChoiceJson> preselectProposals(
            Call call,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ChoosingJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        Optional<String> institution = body.textIfAny("institution", 1, LONGEST_NAME);
        List<String> proposals = body.texts("proposals", PreselectProposals.MOST, 1, 64);
        String reason = body.text("reason", 1, LONGEST_REASON);
        body.done();
        PreselectProposals.Chosen chosen = preselect.run(call, edition, institution, seen.version(), proposals, reason);
        return HttpResponse.ok(new ChoiceJson(
                        chosen.edition(), chosen.institution(), chosen.version(), chosen.proposals(), reason))
                .header("ETag", Answers.tag(chosen.version()));
    }

    @Get("/preselection")
    @Operation(summary = "Show which candidates the institution has chosen")
    HttpResponse<ChoiceJson> getPreselection(
            Call call, @QueryValue String edition, @QueryValue Optional<String> institution) {
        Preselection choice = preselection.run(call, named(edition), institution);
        return HttpResponse.ok(new ChoiceJson(
                        choice.edition(),
                        choice.institution(),
                        choice.version(),
                        choice.chosen().stream().sorted().toList(),
                        choice.version() == 0 ? null : choice.reason()))
                .header("ETag", Answers.tag(choice.version()));
    }

    private static String named(String edition) {
        if (edition.length() > LONGEST_NAME) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "The parameter edition takes at most " + LONGEST_NAME + " characters.",
                    Map.of("parameter", "edition", "most", LONGEST_NAME));
        }
        return edition;
    }

    private static ProposalState.Name state(String given) {
        List<String> names =
                Arrays.stream(ProposalState.Name.values()).map(Enum::name).toList();
        if (!names.contains(given)) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "The parameter state takes one of the states.",
                    Map.of("parameter", "state", "choices", names));
        }
        return ProposalState.Name.valueOf(given);
    }
}
