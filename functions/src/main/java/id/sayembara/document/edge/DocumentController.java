package id.sayembara.document.edge;

import id.sayembara.document.Address;
import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentType;
import id.sayembara.document.DownloadDocument;
import id.sayembara.document.GetDocument;
import id.sayembara.document.ListDocuments;
import id.sayembara.document.RequestUpload;
import id.sayembara.document.RequestUpload.Ticket;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FileName;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.Optional;

/** The door to a proposal's documents. */
@Controller
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@SerdeImport(RequestUpload.Issued.class)
final class DocumentController {
    private final RequestUpload requestUpload;
    private final ListDocuments listDocuments;
    private final GetDocument getDocument;
    private final DownloadDocument downloadDocument;

    DocumentController(
            RequestUpload requestUpload,
            ListDocuments listDocuments,
            GetDocument getDocument,
            DownloadDocument downloadDocument) {
        this.requestUpload = requestUpload;
        this.listDocuments = listDocuments;
        this.getDocument = getDocument;
        this.downloadDocument = downloadDocument;
    }

    @Post("/proposals/{proposal}/documents")
    @Operation(summary = "Ask for a ticket to upload one document")
    @Status(HttpStatus.CREATED)
    HttpResponse<TicketJson> requestUpload(
            Call call,
            @PathVariable String proposal,
            @RequestBody(content = @Content(schema = @Schema(implementation = TicketJson.WantedJson.class)))
                    Fields body) {
        String question = body.text("question", 1, 100);
        Declaration declared = declaration(body);
        Ticket ticket = requestUpload.run(call, proposal, question, declared);
        return HttpResponse.created(
                TicketJson.of(ticket),
                URI.create("/documents/" + ticket.document().id()));
    }

    @Get("/proposals/{proposal}/documents")
    @Operation(summary = "List a proposal's documents")
    DocumentJson.ListJson listDocuments(Call call, @PathVariable String proposal) {
        return new DocumentJson.ListJson(
                listDocuments.run(call, proposal).stream().map(DocumentJson::of).toList());
    }

    @Get("/documents/{id}")
    @Operation(summary = "See how far a document has come")
    HttpResponse<DocumentJson> getDocument(Call call, @PathVariable String id) {
        Document document = getDocument.run(call, id);
        return HttpResponse.ok(DocumentJson.of(document))
                .header("ETag", "\"" + document.chain().sequence() + "\"");
    }

    @Get("/documents/{id}/download")
    @Operation(summary = "Get an address to fetch an accepted document from")
    TicketJson.DownloadJson downloadDocument(Call call, @PathVariable String id) {
        Address address = downloadDocument.run(call, id);
        return new TicketJson.DownloadJson(address.url(), address.expiresAt());
    }

    private static Declaration declaration(Fields body) {
        String fileName = FileName.read(body, "fileName");
        Optional<DocumentType> type =
                body.oneOf("type", DocumentType.mediaTypes()).flatMap(DocumentType::of);
        long length = body.whole("length", 1, Declaration.LARGEST);
        String sha256 = body.sha256("sha256");
        body.done();
        return new Declaration(fileName, type.orElseThrow(), length, sha256);
    }
}
