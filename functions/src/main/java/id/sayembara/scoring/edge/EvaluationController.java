package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.AssignEvaluator;
import id.sayembara.scoring.Assignment;
import id.sayembara.scoring.ListAssignments;
import id.sayembara.scoring.ListProfiles;
import id.sayembara.scoring.PinConflict;
import id.sayembara.scoring.Profile;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.RemoveAssignment;
import id.sayembara.scoring.SaveProfile;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who reads what: profiles, assignments, pinned conflicts. No value is shown here, and none could be. R22. */
@Controller
@Requires(property = FunctionContext.FUNCTION, value = "EvaluationApi")
@Produces(MediaType.APPLICATION_JSON)
final class EvaluationController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_NAMES = 100;
    private static final int MOST_PROPOSALS = 500;
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    private final SaveProfile saveProfile;
    private final ListProfiles listProfiles;
    private final AssignEvaluator assign;
    private final RemoveAssignment remove;
    private final ListAssignments listAssignments;
    private final PinConflict pin;

    EvaluationController(
            SaveProfile saveProfile,
            ListProfiles listProfiles,
            AssignEvaluator assign,
            RemoveAssignment remove,
            ListAssignments listAssignments,
            PinConflict pin) {
        this.saveProfile = saveProfile;
        this.listProfiles = listProfiles;
        this.assign = assign;
        this.remove = remove;
        this.listAssignments = listAssignments;
        this.pin = pin;
    }

    /**
     * Where somebody belongs.
     *
     * @param provinces two-digit codes; those of the institutions are added
     * @param categories those the person knows; none for all
     * @param most how many proposals the person can read
     */
    @Serdeable
    record ProfilingJson(List<String> institutions, List<String> provinces, List<String> categories, int most) {}

    /** A profile as it was saved. */
    @Serdeable
    record ProfiledJson(String edition, String member, long version) {}

    /** A profile; {@code load} is how many proposals are assigned, {@code pinned} those the person is kept from. */
    @Serdeable
    record ProfileJson(
            String edition,
            String member,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> institutions,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> provinces,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> categories,
            int most,
            int load,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> pinned,
            long version) {

        static ProfileJson of(Profile p) {
            return new ProfileJson(
                    p.edition(),
                    p.member(),
                    sorted(p.institutions()),
                    sorted(p.provinces()),
                    sorted(p.categories()),
                    p.most(),
                    p.load(),
                    sorted(p.pinned()),
                    p.version());
        }

        private static List<String> sorted(Set<String> texts) {
            return texts.stream().sorted().toList();
        }
    }

    /** A page of profiles. */
    @Serdeable
    record ProfileListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ProfileJson> items,
            @Nullable String next) {}

    /** Who is to read what. */
    @Serdeable
    record AssigningJson(String edition, String proposal, String evaluator) {}

    /** Who is to read what no more, or is kept from it, and why. */
    @Serdeable
    record ReasonedJson(String edition, String proposal, String evaluator, String reason) {}

    /** How many have the proposal now. */
    @Serdeable
    record AssignedJson(String proposal, String evaluator, int evaluators) {}

    /** A pinned conflict. */
    @Serdeable
    record PinnedJson(String proposal, String evaluator, long version) {}

    /** An assignment and how far it has come: never a value. */
    @Serdeable
    record AssignmentJson(
            String proposal,
            String group,
            String institution,
            String title,
            String evaluator,
            Instant assignedAt,
            Progress.State state) {

        static AssignmentJson of(ListAssignments.Row row) {
            Assignment a = row.assignment();
            return new AssignmentJson(
                    a.proposal(), a.group(), a.institution(), a.title(), a.evaluator(), a.assignedAt(), row.state());
        }
    }

    /** A page of assignments. */
    @Serdeable
    record AssignmentListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<AssignmentJson> items,
            @Nullable String next) {}

    @Put("/evaluators/{edition}/{member}")
    @Operation(summary = "Say where somebody who scores or decides belongs")
    HttpResponse<ProfiledJson> saveProfile(
            Call call,
            @PathVariable String edition,
            @PathVariable String member,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfilingJson.class))) Fields body) {
        List<String> institutions = body.texts("institutions", MOST_NAMES, 1, LONGEST_NAME);
        List<String> provinces = body.texts("provinces", MOST_NAMES, 2, 2);
        List<String> categories = body.texts("categories", MOST_NAMES, 1, LONGEST_NAME);
        int most = (int) body.whole("most", 1, MOST_PROPOSALS);
        for (int i = 0; i < provinces.size(); i++) {
            if (!PROVINCE.matcher(provinces.get(i)).matches()) {
                body.fault("provinces/" + i, "not-a-province", "This must be two digits.", Map.of());
            }
        }
        body.done();
        SaveProfile.Saved saved = saveProfile.run(
                call,
                edition,
                member,
                seen.version(),
                new SaveProfile.Given(Set.copyOf(institutions), Set.copyOf(provinces), Set.copyOf(categories), most));
        return HttpResponse.ok(new ProfiledJson(saved.edition(), saved.member(), saved.version()))
                .header("ETag", "\"" + saved.version() + "\"");
    }

    @Get("/evaluators")
    @Operation(summary = "List the profiles of an edition")
    ProfileListJson listProfiles(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<Profile> page = listProfiles.run(call, edition, query.after(), query.limit());
        return new ProfileListJson(
                page.items().stream().map(ProfileJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/assignments")
    @Operation(summary = "Give a proposal to an evaluator to read")
    @Status(HttpStatus.CREATED)
    HttpResponse<AssignedJson> assignEvaluator(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssigningJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        String proposal = body.text("proposal", 1, LONGEST_NAME);
        String evaluator = body.text("evaluator", 1, LONGEST_NAME);
        body.done();
        AssignEvaluator.Assigned done = assign.run(call, edition, proposal, evaluator);
        return HttpResponse.<AssignedJson>status(HttpStatus.CREATED)
                .body(new AssignedJson(done.proposal(), done.evaluator(), done.evaluators()));
    }

    @Post("/assignments/removal")
    @Operation(summary = "Take a proposal back from an evaluator who has not locked a scorecard")
    AssignedJson removeAssignment(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReasonedJson.class))) Fields body) {
        ReasonedJson given = reasoned(body);
        RemoveAssignment.Removed done =
                remove.run(call, given.edition(), given.proposal(), given.evaluator(), given.reason());
        return new AssignedJson(done.proposal(), done.evaluator(), done.evaluators());
    }

    @Get("/assignments")
    @Operation(summary = "List an edition's assignments and how far each has come")
    AssignmentListJson listAssignments(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<ListAssignments.Row> page = listAssignments.run(call, edition, query.after(), query.limit());
        return new AssignmentListJson(
                page.items().stream().map(AssignmentJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/conflicts")
    @Operation(summary = "Keep somebody from a proposal")
    PinnedJson pinConflict(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReasonedJson.class))) Fields body) {
        ReasonedJson given = reasoned(body);
        PinConflict.Pinned done = pin.run(call, given.edition(), given.proposal(), given.evaluator(), given.reason());
        return new PinnedJson(done.proposal(), done.evaluator(), done.version());
    }

    private static ReasonedJson reasoned(Fields body) {
        ReasonedJson given = new ReasonedJson(
                body.text("edition", 1, LONGEST_NAME),
                body.text("proposal", 1, LONGEST_NAME),
                body.text("evaluator", 1, LONGEST_NAME),
                body.text("reason", 1, LONGEST_REASON));
        body.done();
        return given;
    }
}
