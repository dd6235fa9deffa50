package id.sayembara.innovation.edge;

import id.sayembara.innovation.GetImport;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.innovation.RequestImport;
import id.sayembara.platform.Call;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;

/** The door to lists of earlier years. */
@Controller("/history/imports")
@Requires(property = FunctionContext.FUNCTION, value = "InnovationApi")
@Produces(MediaType.APPLICATION_JSON)
@SerdeImport(RequestImport.Issued.class)
final class HistoryController {

    private final RequestImport requestImport;
    private final GetImport getImport;

    HistoryController(RequestImport requestImport, GetImport getImport) {
        this.requestImport = requestImport;
        this.getImport = getImport;
    }

    @Post
    @Operation(summary = "Ask for a ticket to upload a list of earlier years; the same file is the same import")
    @Status(HttpStatus.CREATED)
    HttpResponse<HistoryJson.TicketJson> requestImport(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = HistoryJson.WantedJson.class)))
                    Fields body) {
        String fileName = body.text("fileName", 1, 200);
        long length = body.whole("length", 1, HistoryImport.LARGEST);
        String sha256 = body.sha256("sha256");
        body.done();
        RequestImport.Ticket ticket = requestImport.run(call, fileName, length, sha256);
        return HttpResponse.created(
                HistoryJson.TicketJson.of(ticket.imported(), ticket.address()),
                URI.create("/history/imports/" + ticket.imported().id()));
    }

    @Get("/{id}")
    @Operation(summary = "See how far a list of earlier years has come")
    HistoryJson getImport(Call call, @PathVariable String id) {
        GetImport.Shown shown = getImport.run(call, id);
        return HistoryJson.of(shown.imported(), shown.faults());
    }
}
