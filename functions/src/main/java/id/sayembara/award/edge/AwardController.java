package id.sayembara.award.edge;

import id.sayembara.award.ApproveRevocation;
import id.sayembara.award.Award;
import id.sayembara.award.AwardStanding;
import id.sayembara.award.ConferAwards;
import id.sayembara.award.IssueAward;
import id.sayembara.award.ListAwards;
import id.sayembara.award.OfferClaim;
import id.sayembara.award.ProposeRevocation;
import id.sayembara.award.Revocation;
import id.sayembara.award.edge.AwardJson.ConferredJson;
import id.sayembara.award.edge.AwardJson.ListJson;
import id.sayembara.award.edge.AwardJson.OfferedJson;
import id.sayembara.award.edge.AwardJson.ProposedJson;
import id.sayembara.award.edge.AwardJson.StandingJson;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Optional;

/** The door to awards for those with an account. */
@Controller("/awards")
@Requires(property = FunctionContext.FUNCTION, value = "AwardApi")
@Produces(MediaType.APPLICATION_JSON)
final class AwardController {
    private final ConferAwards conferAwards;
    private final ListAwards listAwards;
    private final IssueAward issueAward;
    private final OfferClaim offerClaim;
    private final ProposeRevocation proposeRevocation;
    private final ApproveRevocation approveRevocation;

    AwardController(
            ConferAwards conferAwards,
            ListAwards listAwards,
            IssueAward issueAward,
            OfferClaim offerClaim,
            ProposeRevocation proposeRevocation,
            ApproveRevocation approveRevocation) {
        this.conferAwards = conferAwards;
        this.listAwards = listAwards;
        this.issueAward = issueAward;
        this.offerClaim = offerClaim;
        this.proposeRevocation = proposeRevocation;
        this.approveRevocation = approveRevocation;
    }

    @Post
    @Operation(summary = "Confer the awards of one kind that a published decision brings a proposal")
    @Status(HttpStatus.CREATED)
    HttpResponse<ConferredJson> conferAwards(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.WantedJson.class)))
                    Fields body) {
        String edition = body.text("edition", 1, 40);
        String proposal = body.text("proposal", 1, 40);
        String kind = body.text("kind", 1, 40);
        body.done();
        ConferAwards.Conferred conferred = conferAwards.run(call, edition, proposal, kind);
        return HttpResponse.created(new ConferredJson(conferred.proposal(), conferred.kind(), conferred.numbers()));
    }

    @Get
    @Operation(summary = "List the awards of one kind that a proposal brought")
    ListJson listAwards(Call call, @QueryValue String proposal, @QueryValue String kind) {
        return new ListJson(
                listAwards.run(call, proposal, kind).stream().map(AwardJson::of).toList());
    }

    @Post("/{number}/issue")
    @Operation(summary = "Confirm the name of an institution or unit and issue its award; again, to mend the name")
    HttpResponse<StandingJson> issueAward(
            Call call,
            @PathVariable String number,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.NameJson.class))) Fields body) {
        String name = body.text("name", 1, Award.NAME);
        body.done();
        return answered(issueAward.run(call, number, ifMatch.version(), name));
    }

    @Post("/{number}/claim")
    @Operation(summary = "Make the link by which an innovator takes an award; the answer alone holds its code")
    HttpResponse<OfferedJson> offerClaim(Call call, @PathVariable String number, Expected ifMatch) {
        OfferClaim.Offered offered = offerClaim.run(call, number, ifMatch.version());
        return HttpResponse.ok(new OfferedJson(
                        offered.number(),
                        offered.version(),
                        offered.code(),
                        offered.expiresAt().toString()))
                .header("ETag", tag(offered.version()));
    }

    @Post("/{number}/revocation")
    @Operation(summary = "Propose that an award is revoked")
    HttpResponse<ProposedJson> proposeRevocation(
            Call call,
            @PathVariable String number,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.ReasonJson.class)))
                    Fields body) {
        String reason = body.text("reason", 1, Revocation.REASON);
        body.done();
        ProposeRevocation.Proposed proposed = proposeRevocation.run(call, number, ifMatch.version(), reason);
        return HttpResponse.ok(new ProposedJson(
                        proposed.number(),
                        proposed.version(),
                        proposed.hash(),
                        proposed.expiresAt().toString()))
                .header("ETag", tag(proposed.version()));
    }

    @Post("/{number}/revocation/approval")
    @Operation(summary = "Approve a proposed revocation: everybody sees it at once")
    HttpResponse<StandingJson> approveRevocation(
            Call call,
            @PathVariable String number,
            @RequestBody(content = @Content(schema = @Schema(implementation = AwardJson.HashJson.class))) Fields body) {
        String hash = body.text("hash", 1, 64);
        body.done();
        AwardStanding standing = approveRevocation.run(call, number, hash);
        // the code is its bearer's alone
        return answered(new AwardStanding(
                standing.number(), standing.version(), standing.state(), standing.revision(), Optional.empty()));
    }

    static HttpResponse<StandingJson> answered(AwardStanding standing) {
        return HttpResponse.ok(StandingJson.of(standing)).header("ETag", tag(standing.version()));
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
