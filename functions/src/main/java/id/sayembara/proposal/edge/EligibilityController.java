package id.sayembara.proposal.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.PlainText;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.ProblemJson.ErrorJson;
import id.sayembara.proposal.ExplainEligibility;
import id.sayembara.proposal.ExplainEligibility.Explained;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which groups an innovation may enter, before anyone has written a line. */
@Controller("/proposals/eligibility")
@Requires(property = FunctionContext.FUNCTION, value = "ProposalApi")
@Produces(MediaType.APPLICATION_JSON)
final class EligibilityController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TITLE = 255;

    private final ExplainEligibility explain;

    EligibilityController(ExplainEligibility explain) {
        this.explain = explain;
    }

    /** Every group of the edition. */
    @Serdeable
    record EligibilityJson(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<GroupJson> groups) {}

    /**
     * Whether the innovation may enter a group.
     *
     * @param latestStart the last day on which implementation may have begun
     * @param findings what keeps it out
     */
    @Serdeable
    record GroupJson(
            String group,
            LabelJson label,
            boolean eligible,
            LocalDate latestStart,
            boolean sourceRequired,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ErrorJson> findings) {
        static GroupJson of(Explained explained) {
            return new GroupJson(
                    explained.group(),
                    new LabelJson(explained.label().id(), explained.label().en()),
                    explained.findings().isEmpty(),
                    explained.latestStart(),
                    explained.sourceRequired(),
                    explained.findings().stream().map(ErrorJson::of).toList());
        }
    }

    /** A text in Indonesian and in English. */
    @Serdeable
    record LabelJson(String id, String en) {}

    @Get
    @Operation(summary = "Say which groups an innovation may enter, and why not the others")
    EligibilityJson explainEligibility(
            Call call,
            HttpRequest<?> request,
            @QueryValue String edition,
            @QueryValue String title,
            @QueryValue Optional<String> formerTitle,
            @QueryValue Optional<String> startedOn,
            @QueryValue Optional<String> institution) {
        HttpParameters given = request.getParameters();
        return new EligibilityJson(explain
                .run(
                        call,
                        text(given, "edition", LONGEST_NAME).orElse(""),
                        text(given, "institution", LONGEST_NAME),
                        text(given, "title", LONGEST_TITLE).orElseThrow(() -> refuse("title", "a title")),
                        text(given, "formerTitle", LONGEST_TITLE),
                        text(given, "startedOn", LONGEST_NAME).map(EligibilityController::day))
                .stream()
                .map(GroupJson::of)
                .toList());
    }

    /** A parameter; empty when nothing of it can be seen. The gateway's event gives a value with commas in parts. */
    private static Optional<String> text(HttpParameters given, String name, int most) {
        String text = PlainText.stripped(String.join(",", given.getAll(name)));
        if (!PlainText.is(text) || text.codePointCount(0, text.length()) > most) {
            throw refuse(name, "up to " + most + " characters of text");
        }
        return Optional.of(text).filter(t -> !PlainText.isBlank(t));
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw refuse("startedOn", "a day such as 2023-06-03");
        }
    }

    private static Refusal refuse(String parameter, String takes) {
        return new Refusal(
                PlatformProblem.INVALID_PARAMETER,
                "The parameter " + parameter + " takes " + takes + ".",
                Map.of("parameter", parameter));
    }
}
