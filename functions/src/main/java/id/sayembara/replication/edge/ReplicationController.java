package id.sayembara.replication.edge;

import id.sayembara.document.Address;
import id.sayembara.document.RequestUpload;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.innovation.Innovation;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.replication.AnswerReplication;
import id.sayembara.replication.CertifyReplication;
import id.sayembara.replication.DownloadEvidence;
import id.sayembara.replication.HandInEvidence;
import id.sayembara.replication.Replication;
import id.sayembara.replication.ReplicationStanding;
import id.sayembara.replication.RequestEvidence;
import id.sayembara.replication.RequestReplication;
import id.sayembara.replication.RequestReplication.Wanted;
import id.sayembara.replication.SendBackReplication;
import id.sayembara.replication.WithdrawReplication;
import id.sayembara.replication.edge.ReplicationJson.EvidenceAddressJson;
import id.sayembara.replication.edge.ReplicationJson.EvidenceTicketJson;
import id.sayembara.replication.edge.ReplicationJson.StandingJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The door at which replications move on. */
@Controller("/replications")
@Requires(property = FunctionContext.FUNCTION, value = "InnovationApi")
@Produces(MediaType.APPLICATION_JSON)
@SerdeImport(RequestUpload.Issued.class)
final class ReplicationController {
    private static final int LONGEST_ID = 64;

    private final RequestReplication requestReplication;
    private final AnswerReplication answerReplication;
    private final RequestEvidence requestEvidence;
    private final HandInEvidence handInEvidence;
    private final DownloadEvidence downloadEvidence;
    private final SendBackReplication sendBackReplication;
    private final CertifyReplication certifyReplication;
    private final WithdrawReplication withdrawReplication;

    ReplicationController(
            RequestReplication requestReplication,
            AnswerReplication answerReplication,
            RequestEvidence requestEvidence,
            HandInEvidence handInEvidence,
            DownloadEvidence downloadEvidence,
            SendBackReplication sendBackReplication,
            CertifyReplication certifyReplication,
            WithdrawReplication withdrawReplication) {
        this.requestReplication = requestReplication;
        this.answerReplication = answerReplication;
        this.requestEvidence = requestEvidence;
        this.handInEvidence = handInEvidence;
        this.downloadEvidence = downloadEvidence;
        this.sendBackReplication = sendBackReplication;
        this.certifyReplication = certifyReplication;
        this.withdrawReplication = withdrawReplication;
    }

    /** What a source may answer. */
    private enum Choice {
        AGREED,
        REFUSED
    }

    @Post
    @Operation(summary = "Ask to replicate another institution's innovation")
    @Status(HttpStatus.CREATED)
    HttpResponse<StandingJson> requestReplication(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReplicationJson.WantedJson.class)))
                    Fields body) {
        Wanted wanted = new Wanted(
                body.text("institution", 1, LONGEST_ID),
                body.text("source", 1, LONGEST_ID),
                body.text("title", 1, Innovation.TITLE),
                body.textsIfAny("units", Replication.UNITS, 1, LONGEST_ID),
                (int) body.whole("serviceUnits", 1, Replication.SERVICE_UNITS),
                body.text("plan", 1, Replication.TEXT));
        body.done();
        ReplicationStanding standing = requestReplication.run(call, wanted);
        return HttpResponse.created(StandingJson.of(standing), URI.create("/replications/" + standing.replication()))
                .header("ETag", tag(standing.version()));
    }

    @Post("/{id}/answer")
    @Operation(summary = "Agree to a replication of one's innovation, or refuse it with a reason")
    HttpResponse<StandingJson> answerReplication(
            Call call,
            @PathVariable String id,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReplicationJson.AnswerJson.class)))
                    Fields body) {
        Optional<Choice> choice = body.choice("answer", Choice.class);
        Optional<String> refusal =
                choice.filter(given -> given == Choice.REFUSED).map(given -> body.text("reason", 1, Replication.TEXT));
        body.done();
        return answered(answerReplication.run(call, id, ifMatch.version(), refusal));
    }

    @Post("/{id}/documents")
    @Operation(summary = "Ask for a ticket to upload one document of evidence")
    @Status(HttpStatus.CREATED)
    HttpResponse<EvidenceTicketJson> requestEvidence(
            Call call,
            @PathVariable String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReplicationJson.FileJson.class)))
                    Fields body) {
        Ticket ticket = requestEvidence.run(call, id, EvidenceFile.read(body));
        return HttpResponse.created(
                EvidenceTicketJson.of(ticket),
                URI.create("/documents/" + ticket.document().id()));
    }

    @Post("/{id}/evidence")
    @Operation(summary = "Hand in accepted documents as evidence of a replication")
    HttpResponse<StandingJson> handInEvidence(
            Call call,
            @PathVariable String id,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReplicationJson.EvidenceJson.class)))
                    Fields body) {
        List<String> documents = body.texts("documents", Replication.DOCUMENTS, 1, LONGEST_ID);
        body.done();
        return answered(handInEvidence.run(call, id, ifMatch.version(), documents));
    }

    @Get("/{id}/documents/{document}/download")
    @Operation(summary = "Get an address to fetch evidence from")
    EvidenceAddressJson downloadEvidence(Call call, @PathVariable String id, @PathVariable String document) {
        Address address = downloadEvidence.run(call, id, document);
        return new EvidenceAddressJson(address.url(), address.expiresAt());
    }

    @Post("/{id}/return")
    @Operation(summary = "Send evidence back with a reason")
    HttpResponse<StandingJson> sendBackReplication(
            Call call,
            @PathVariable String id,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReplicationJson.ReturnedJson.class)))
                    Fields body) {
        String reason = body.text("reason", 1, Replication.TEXT);
        body.done();
        return answered(sendBackReplication.run(call, id, ifMatch.version(), reason));
    }

    @Post("/{id}/certification")
    @Operation(summary = "Certify a replication: the replica stands below its source and is counted there")
    HttpResponse<StandingJson> certifyReplication(Call call, @PathVariable String id, Expected ifMatch) {
        return answered(certifyReplication.run(call, id, ifMatch.version()));
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Withdraw a replication that is not certified")
    HttpResponse<StandingJson> withdrawReplication(Call call, @PathVariable String id, Expected ifMatch) {
        return answered(withdrawReplication.run(call, id, ifMatch.version()));
    }

    private static HttpResponse<StandingJson> answered(ReplicationStanding standing) {
        return HttpResponse.ok(StandingJson.of(standing)).header("ETag", tag(standing.version()));
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
