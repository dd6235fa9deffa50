package id.sayembara.replication.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.PageQuery;
import id.sayembara.replication.GetReplication;
import id.sayembara.replication.ListReplications;
import id.sayembara.replication.ListWaitingReplications;
import id.sayembara.replication.ReplicationView;
import id.sayembara.replication.edge.ReplicationJson.ListJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door at which replications are seen. */
@Controller("/replications")
@Requires(property = FunctionContext.FUNCTION, value = "InnovationApi")
@Produces(MediaType.APPLICATION_JSON)
final class ReplicationListController {
    private final ListReplications list;
    private final ListWaitingReplications waiting;
    private final GetReplication get;

    ReplicationListController(ListReplications list, ListWaitingReplications waiting, GetReplication get) {
        this.list = list;
        this.waiting = waiting;
        this.get = get;
    }

    @Get
    @Operation(
            summary = "List the replications of an institution",
            description = "Side OUTGOING: those it asked for; INCOMING: those by which others ask for its innovations.")
    ListJson listReplications(
            Call call,
            @QueryValue String institution,
            @QueryValue String side,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return ListJson.of(list.run(
                call, institution, choice("side", side, ListReplications.Side.class), query.after(), query.limit()));
    }

    @Get("/waiting")
    @Operation(
            summary = "List replications that wait for the secretariat",
            description = "What ANSWER: those whose source did not answer in time; CERTIFICATION: those with evidence.")
    ListJson listWaitingReplications(
            Call call,
            @QueryValue String what,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> limit) {
        PageQuery query = PageQuery.of(after, limit);
        return ListJson.of(waiting.run(
                call, choice("what", what, ListWaitingReplications.For.class), query.after(), query.limit()));
    }

    @Get("/{id}")
    @Operation(summary = "See how far a replication has come")
    HttpResponse<ReplicationJson> getReplication(Call call, @PathVariable String id) {
        ReplicationView view = get.run(call, id);
        return HttpResponse.ok(ReplicationJson.of(view)).header("ETag", ReplicationController.tag(view.version()));
    }

    private static <E extends Enum<E>> E choice(String parameter, String given, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(given)) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "The parameter " + parameter + " takes one of the choices.",
                    Map.of("parameter", parameter, "choices", names));
        }
        return Enum.valueOf(type, given);
    }
}
