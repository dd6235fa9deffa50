package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Page;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.scoring.ApproveRevision;
import id.sayembara.scoring.ApproveVoid;
import id.sayembara.scoring.Conflict;
import id.sayembara.scoring.CorrectionRow;
import id.sayembara.scoring.ListRevisions;
import id.sayembara.scoring.ListVoids;
import id.sayembara.scoring.ProposeVoid;
import id.sayembara.scoring.edge.ScorecardJson.CardJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Optional;

/** What the chair, and with a panelist, does about locked scorecards. No score is shown here. */
@Controller
@Requires(property = FunctionContext.FUNCTION, value = "ScorecardApi")
@Produces(MediaType.APPLICATION_JSON)
final class CorrectionController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 500;
    private static final int HASH = 64;

    private final ListRevisions listRevisions;
    private final ApproveRevision approveRevision;
    private final ListVoids listVoids;
    private final ProposeVoid proposeVoid;
    private final ApproveVoid approveVoid;

    CorrectionController(
            ListRevisions listRevisions,
            ApproveRevision approveRevision,
            ListVoids listVoids,
            ProposeVoid proposeVoid,
            ApproveVoid approveVoid) {
        this.listRevisions = listRevisions;
        this.approveRevision = approveRevision;
        this.listVoids = listVoids;
        this.proposeVoid = proposeVoid;
        this.approveVoid = approveVoid;
    }

    /**
     * A revision that an evaluator has asked for; {@code approved} once the chair has. Reason and hash are not there where a
     * conflict stands between; {@code conflict} is its rule.
     */
    @Serdeable
    record RevisionJson(
            String proposal,
            String evaluator,
            int revision,
            @Nullable String reason,
            @Nullable String hash,
            @Nullable Conflict conflict,
            Instant requestedAt,
            Instant expiresAt,
            boolean approved) {

        static RevisionJson of(CorrectionRow r) {
            return new RevisionJson(
                    r.proposal(),
                    r.evaluator(),
                    r.revision(),
                    r.reason().orElse(null),
                    r.hash().orElse(null),
                    r.conflict().orElse(null),
                    r.askedAt(),
                    r.expiresAt(),
                    r.approved());
        }
    }

    /** A page of revisions. */
    @Serdeable
    record RevisionListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<RevisionJson> items,
            @Nullable String next) {}

    /** The request that an approval is for, by its hash as it was read. */
    @Serdeable
    record ApprovingJson(String hash) {}

    /** Which scorecard is not to count, and why. */
    @Serdeable
    record VoidingJson(String proposal, String evaluator, String reason) {}

    /**
     * A scorecard that the chair wants void; {@code approved} once a panelist has agreed. Reason and hash are not there where a
     * conflict stands between; {@code conflict} is its rule.
     */
    @Serdeable
    record VoidJson(
            String proposal,
            String evaluator,
            int revision,
            @Nullable String reason,
            @Nullable String hash,
            @Nullable Conflict conflict,
            Instant proposedAt,
            Instant expiresAt,
            boolean approved) {

        static VoidJson of(CorrectionRow v) {
            return new VoidJson(
                    v.proposal(),
                    v.evaluator(),
                    v.revision(),
                    v.reason().orElse(null),
                    v.hash().orElse(null),
                    v.conflict().orElse(null),
                    v.askedAt(),
                    v.expiresAt(),
                    v.approved());
        }
    }

    /** A page of voids. */
    @Serdeable
    record VoidListJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<VoidJson> items,
            @Nullable String next) {}

    /** What waits for a panelist. */
    @Serdeable
    record ProposedVoidJson(String proposal, String evaluator, int revision, String hash, Instant expiresAt) {}

    @Get("/revisions")
    @Operation(summary = "List the revisions that evaluators have asked for")
    RevisionListJson listRevisions(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<CorrectionRow> page = listRevisions.run(call, edition, query.after(), query.limit());
        return new RevisionListJson(
                page.items().stream().map(RevisionJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/revisions/{proposal}/{evaluator}/approval")
    @Operation(summary = "Let a locked scorecard be corrected")
    CardJson approveRevision(
            Call call,
            @PathVariable String proposal,
            @PathVariable String evaluator,
            @RequestBody(content = @Content(schema = @Schema(implementation = ApprovingJson.class))) Fields body) {
        return CardJson.of(approveRevision.run(call, proposal, evaluator, hash(body)));
    }

    @Get("/voids")
    @Operation(summary = "List the scorecards that the chair wants void")
    VoidListJson listVoids(
            Call call,
            @QueryValue String edition,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        Page<CorrectionRow> page = listVoids.run(call, edition, query.after(), query.limit());
        return new VoidListJson(
                page.items().stream().map(VoidJson::of).toList(),
                PageQuery.cursor(page).orElse(null));
    }

    @Post("/voids")
    @Operation(summary = "Propose that a locked scorecard does not count: the first of two acts")
    ProposedVoidJson proposeVoid(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = VoidingJson.class))) Fields body) {
        String proposal = body.text("proposal", 1, LONGEST_NAME);
        String evaluator = body.text("evaluator", 1, LONGEST_NAME);
        String reason = body.text("reason", 1, LONGEST_REASON);
        body.done();
        ProposeVoid.Proposed proposed = proposeVoid.run(call, proposal, evaluator, reason);
        return new ProposedVoidJson(
                proposed.proposal(), proposed.evaluator(), proposed.revision(), proposed.hash(), proposed.expiresAt());
    }

    @Post("/voids/{proposal}/{evaluator}/approval")
    @Operation(summary = "Agree that a locked scorecard does not count: the second of two acts")
    CardJson approveVoid(
            Call call,
            @PathVariable String proposal,
            @PathVariable String evaluator,
            @RequestBody(content = @Content(schema = @Schema(implementation = ApprovingJson.class))) Fields body) {
        return CardJson.of(approveVoid.run(call, proposal, evaluator, hash(body)));
    }

    private static String hash(Fields body) {
        String hash = body.text("hash", HASH, HASH);
        body.done();
        return hash;
    }
}
