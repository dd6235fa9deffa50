package id.sayembara.innovation.edge;

import id.sayembara.innovation.ConfirmInnovation;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.GetInnovation;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.ListInnovations;
import id.sayembara.innovation.NameSource;
import id.sayembara.innovation.Outcome;
import id.sayembara.innovation.RecordInnovation;
import id.sayembara.innovation.Recorded;
import id.sayembara.innovation.edge.InnovationJson.RecordedJson;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
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
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The door to innovations for those with an account. */
@Controller("/innovations")
@Requires(property = FunctionContext.FUNCTION, value = "InnovationApi")
@Produces(MediaType.APPLICATION_JSON)
@SerdeImport(Recorded.class)
final class InnovationController {
    private final RecordInnovation recordInnovation;
    private final GetInnovation getInnovation;
    private final NameSource nameSource;
    private final ListInnovations listInnovations;
    private final ConfirmInnovation confirmInnovation;

    InnovationController(
            RecordInnovation recordInnovation,
            GetInnovation getInnovation,
            NameSource nameSource,
            ListInnovations listInnovations,
            ConfirmInnovation confirmInnovation) {
        this.listInnovations = listInnovations;
        this.confirmInnovation = confirmInnovation;
        this.recordInnovation = recordInnovation;
        this.getInnovation = getInnovation;
        this.nameSource = nameSource;
    }

    @Post
    @Operation(summary = "Record an innovation of an earlier year by hand")
    @Status(HttpStatus.CREATED)
    HttpResponse<RecordedJson> recordInnovation(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = InnovationJson.GivenJson.class)))
                    Fields body) {
        String title = body.text("title", 1, Innovation.TITLE);
        String institution = body.text("institution", 1, 40);
        int year = (int) body.whole("year", Entry.FIRST, Entry.LAST);
        Optional<String> edition = body.textIfAny("edition", 1, 40);
        String category = body.text("category", 1, 40);
        String group = body.text("group", 1, 40);
        Optional<Outcome> outcome = body.choice("outcome", Outcome.class);
        Optional<String> award = body.textIfAny("award", 1, 100);
        SortedSet<Integer> goals = goals(body);
        body.done();
        Recorded recorded = recordInnovation.run(
                call,
                title,
                institution,
                goals,
                new Entry(year, edition, category, group, outcome.orElseThrow(), award));
        return HttpResponse.created(json(recorded), URI.create("/innovations/" + recorded.innovation()))
                .header("ETag", tag(recorded.version()));
    }

    @Get("/{id}")
    @Operation(summary = "Get what is recorded of an innovation")
    HttpResponse<InnovationJson> getInnovation(Call call, @PathVariable String id) {
        Innovation innovation = getInnovation.run(call, id);
        return HttpResponse.ok(InnovationJson.of(innovation, call.receivedAt()))
                .header("ETag", tag(innovation.version()));
    }

    @Post("/{id}/sources")
    @Operation(summary = "Record that an innovation replicates another; lineage never closes a circle")
    HttpResponse<RecordedJson> nameSource(
            Call call,
            @PathVariable String id,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = InnovationJson.SourceJson.class)))
                    Fields body) {
        String source = body.text("source", 1, 40);
        body.done();
        Recorded recorded = nameSource.run(call, id, ifMatch.version(), source);
        return HttpResponse.ok(json(recorded)).header("ETag", tag(recorded.version()));
    }

    /** What an institution may say. */
    private enum Said {
        GROWING(id.sayembara.innovation.Status.GROWING),
        CONTINUING(id.sayembara.innovation.Status.CONTINUING),
        DORMANT(id.sayembara.innovation.Status.DORMANT),
        STOPPED(id.sayembara.innovation.Status.STOPPED);

        private final id.sayembara.innovation.Status status;

        Said(id.sayembara.innovation.Status status) {
            this.status = status;
        }
    }

    @Get
    @Operation(summary = "List the innovations of an institution")
    InnovationJson.OwnedJson listInnovations(
            Call call,
            @QueryValue String institution,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return InnovationJson.OwnedJson.of(
                listInnovations.run(call, institution, query.after(), query.limit()), call.receivedAt());
    }

    @Post("/{id}/confirmation")
    @Operation(
            summary = "Say whether an innovation lives, each year from 1 January until 1 April (WIB)",
            description = "What is said holds until the next year's window has closed; then the innovation is shown as"
                    + " UNCONFIRMED.")
    HttpResponse<RecordedJson> confirmInnovation(
            Call call,
            @PathVariable String id,
            Expected ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = InnovationJson.ConfirmedJson.class)))
                    Fields body) {
        Optional<Said> said = body.choice("status", Said.class);
        body.done();
        Recorded recorded = confirmInnovation.run(call, id, ifMatch.version(), said.orElseThrow().status);
        return HttpResponse.ok(json(recorded)).header("ETag", tag(recorded.version()));
    }

    private static SortedSet<Integer> goals(Fields body) {
        SortedSet<Integer> goals = new TreeSet<>();
        for (long goal : body.wholes("goals", 17, 1, 17)) {
            goals.add((int) goal);
        }
        return goals;
    }

    private static RecordedJson json(Recorded recorded) {
        return new RecordedJson(recorded.innovation(), recorded.version());
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
