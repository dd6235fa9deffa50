package id.sayembara.proposal.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.document.Address;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.platform.edge.ProblemJson.ErrorJson;
import id.sayembara.proposal.DecideScreening;
import id.sayembara.proposal.DecideScreening.Verdict;
import id.sayembara.proposal.DownloadScreenedDocument;
import id.sayembara.proposal.GetScreening;
import id.sayembara.proposal.GetScreeningCounts;
import id.sayembara.proposal.ListScreenings;
import id.sayembara.proposal.Screened.SimilarTitle;
import id.sayembara.proposal.ScreeningOutline;
import id.sayembara.proposal.ScreeningSheet;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.SubmittedAnswers.SubmittedDocument;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.TreeMap;

/** The screening of sealed submissions. */
@Controller("/screening")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class ScreeningController {
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_REASONS = 50;

    private final ListScreenings list;
    private final GetScreeningCounts counts;
    private final GetScreening get;
    private final DecideScreening decide;
    private final DownloadScreenedDocument download;

    ScreeningController(
            ListScreenings list,
            GetScreeningCounts counts,
            GetScreening get,
            DecideScreening decide,
            DownloadScreenedDocument download) {
        this.list = list;
        this.counts = counts;
        this.get = get;
        this.decide = decide;
        this.download = download;
    }

    /** A page of sealed submissions; {@code next} is what {@code after} takes for the page that follows. */
    @Serdeable
    record ScreeningListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ScreeningOutlineJson> items,
            @Nullable String next) {}

    /** A sealed submission in the list; {@code findings} is how many the machine found. */
    @Serdeable
    record ScreeningOutlineJson(
            String proposal,
            String edition,
            String group,
            String institution,
            @Nullable String unit,
            String title,
            @Nullable String category,
            ScreeningState.Name state,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> reasons,
            int findings,
            long version) {

        static ScreeningOutlineJson of(ScreeningOutline o) {
            return new ScreeningOutlineJson(
                    o.proposal(),
                    o.edition(),
                    o.group(),
                    o.institution(),
                    o.unit().orElse(null),
                    o.title(),
                    o.category().orElse(null),
                    o.state(),
                    o.reasons(),
                    o.findings(),
                    o.version());
        }
    }

    /** How many sealed submissions stand where, by group and state. */
    @Serdeable
    record ScreeningCountsJson(
            String edition,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Map<String, Long>> groups) {}

    /** A document of a submission. */
    @Serdeable
    record SubmittedDocumentJson(String document, String sha256, long length, String type) {

        static SubmittedDocumentJson of(SubmittedDocument d) {
            return new SubmittedDocumentJson(d.document(), d.sha256(), d.length(), d.type());
        }
    }

    /** What was submitted; {@code personal} names the questions whose answers tell about persons. */
    @Serdeable
    record SubmittedJson(
            int formVersion,
            Instant receivedAt,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Object> answers,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> personal,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, List<SubmittedDocumentJson>> documents) {}

    /** A title of another institution; {@code percent} is how much of both is common. */
    @Serdeable
    record SimilarTitleJson(String proposal, String institution, String title, int percent, boolean same) {

        static SimilarTitleJson of(SimilarTitle s) {
            return new SimilarTitleJson(s.proposal(), s.institution(), s.title(), s.percent(), s.same());
        }
    }

    /** Who decided, when, with what note. */
    @Serdeable
    record ScreeningDecisionJson(
            String by, Instant at, @Nullable String note) {}

    /** One sealed submission with what the machine found; {@code similar} only for the secretariat. */
    @Serdeable
    record ScreeningSheetJson(
            ScreeningOutlineJson screening,
            SubmittedJson submitted,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ErrorJson> findings,
            @Nullable List<SimilarTitleJson> similar,
            @Nullable ScreeningDecisionJson decision,
            @Nullable Instant announcedAt) {

        static ScreeningSheetJson of(ScreeningSheet sheet) {
            Map<String, Object> answers = new TreeMap<>();
            sheet.submitted().answers().forEach((question, value) -> answers.put(question, value.tree()));
            Map<String, List<SubmittedDocumentJson>> documents = new TreeMap<>();
            sheet.submitted()
                    .documents()
                    .forEach((question, named) -> documents.put(
                            question,
                            named.stream().map(SubmittedDocumentJson::of).toList()));
            return new ScreeningSheetJson(
                    ScreeningOutlineJson.of(sheet.outline()),
                    new SubmittedJson(
                            sheet.submitted().formVersion(),
                            sheet.submitted().receivedAt(),
                            answers,
                            sheet.submitted().promised().stream().sorted().toList(),
                            documents),
                    sheet.findings().stream().map(ErrorJson::of).toList(),
                    sheet.similar()
                            .map(similar ->
                                    similar.stream().map(SimilarTitleJson::of).toList())
                            .orElse(null),
                    sheet.decision()
                            .map(d -> new ScreeningDecisionJson(
                                    d.by(), d.at(), d.note().isEmpty() ? null : d.note()))
                            .orElse(null),
                    sheet.announcedAt().orElse(null));
        }
    }

    /** What is decided: reasons to reject, none to pass. */
    @Serdeable
    record DecidingJson(
            Verdict decision,
            @Nullable List<String> reasons,
            @Nullable String note) {}

    /** Where a screening stands after a decision. */
    @Serdeable
    record ScreeningStandingJson(
            String proposal,
            long version,
            ScreeningState.Name state,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> reasons,
            Instant decidedAt) {}

    /** Where a document can be fetched, until when. */
    @Serdeable
    record ScreenedDocumentJson(String url, Instant expiresAt) {}

    @Get
    @Operation(summary = "List sealed submissions by group and state")
    ScreeningListJson listScreenings(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> group,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<ScreeningOutline> page =
                list.run(call, edition, group, state.map(ScreeningController::state), query.after(), query.limit());
        return new ScreeningListJson(
                page.items().stream().map(ScreeningOutlineJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Get("/counts")
    @Operation(summary = "Count sealed submissions by group and state")
    ScreeningCountsJson getScreeningCounts(Call call, @QueryValue String edition) {
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        counts.run(call, edition).forEach((group, states) -> {
            Map<String, Long> named = new TreeMap<>();
            states.forEach((state, count) -> named.put(state.name(), count));
            groups.put(group, named);
        });
        return new ScreeningCountsJson(edition, groups);
    }

    @Get("/{proposal}")
    @Operation(summary = "Show a sealed submission with what the machine found in it")
    HttpResponse<ScreeningSheetJson> getScreening(Call call, @PathVariable String proposal) {
        ScreeningSheet sheet = get.run(call, proposal);
        return HttpResponse.ok(ScreeningSheetJson.of(sheet))
                .header("ETag", Answers.tag(sheet.outline().version()));
    }

    @Post("/{proposal}/decision")
    @Operation(summary = "Pass or reject a sealed submission, or decide it anew")
    HttpResponse<ScreeningStandingJson> decideScreening(
            Call call,
            @PathVariable String proposal,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = DecidingJson.class))) Fields body) {
        Optional<Verdict> verdict = body.choice("decision", Verdict.class);
        List<String> reasons = body.textsIfAny("reasons", MOST_REASONS, 1, 64);
        Optional<String> note = body.textIfAny("note", 1, LONGEST_NOTE);
        body.done();
        DecideScreening.Standing s = decide.run(call, proposal, seen.version(), verdict.orElseThrow(), reasons, note);
        return HttpResponse.ok(
                        new ScreeningStandingJson(s.proposal(), s.version(), s.state(), s.reasons(), s.decidedAt()))
                .header("ETag", Answers.tag(s.version()));
    }

    @Get("/{proposal}/documents/{document}/download")
    @Operation(summary = "Get an address for a document of a sealed submission")
    ScreenedDocumentJson downloadScreenedDocument(
            Call call, @PathVariable String proposal, @PathVariable String document) {
        Address address = download.run(call, proposal, document);
        return new ScreenedDocumentJson(address.url(), address.expiresAt());
    }

    private static ScreeningState.Name state(String given) {
        List<String> names =
                Arrays.stream(ScreeningState.Name.values()).map(Enum::name).toList();
        if (!names.contains(given)) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "The parameter state takes one of the states.",
                    Map.of("parameter", "state", "choices", names));
        }
        return ScreeningState.Name.valueOf(given);
    }
}
