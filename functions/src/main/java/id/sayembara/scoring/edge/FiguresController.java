package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Validated;
import id.sayembara.scoring.Figures;
import id.sayembara.scoring.Figures.Count;
import id.sayembara.scoring.Figures.Dimension;
import id.sayembara.scoring.Figures.Row;
import id.sayembara.scoring.Figures.Step;
import id.sayembara.scoring.ShowFigures;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An edition in figures, for anyone, as JSON and as CSV. */
@Controller("/public/editions/{edition}")
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
final class FiguresController {
    private final ShowFigures show;

    FiguresController(ShowFigures show) {
        this.show = show;
    }

    /**
     * An edition in figures.
     *
     * @param version how many lists of decisions were published when it was counted
     * @param root the seal's root
     * @param lists hash of each published list, by group and stage
     */
    @Serdeable
    record FiguresJson(
            String edition,
            int version,
            String root,
            Map<String, String> lists,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<RowJson> rows) {
        static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    figures.edition(),
                    figures.version(),
                    figures.root(),
                    figures.lists(),
                    figures.rows().stream().map(RowJson::of).toList());
        }
    }

    /**
     * How far the proposals of one value came.
     *
     * @param value a group, a category, the two digits of a province or a type of institution; empty for the whole
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RowJson(
            Dimension dimension,
            String value,
            CountJson submitted,
            CountJson passed,
            CountJson finalists,
            CountJson winners) {
        static RowJson of(Row row) {
            return new RowJson(
                    row.dimension(),
                    row.value(),
                    CountJson.of(row.counts().get(Step.SUBMITTED)),
                    CountJson.of(row.counts().get(Step.PASSED)),
                    CountJson.of(row.counts().get(Step.FINALISTS)),
                    CountJson.of(row.counts().get(Step.WINNERS)));
        }
    }

    /** So many proposals of so many institutions. */
    @Serdeable
    record CountJson(int proposals, int institutions) {
        static CountJson of(Count count) {
            return new CountJson(count.proposals(), count.institutions());
        }
    }

    @Get("/figures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "See an edition in figures, as far as its decisions are published")
    @SecurityRequirements
    HttpResponse<FiguresJson> showFigures(
            Call call, @PathVariable String edition, @Header("If-None-Match") Optional<String> ifNoneMatch) {
        Figures figures = show.run(call, edition);
        return Validated.answer(Digest.sha256Hex(figures.text()), ifNoneMatch, () -> FiguresJson.of(figures));
    }

    @Get("/figures.csv")
    @Produces("text/csv")
    @Operation(summary = "Get the same figures as CSV, one line for each value and step")
    @SecurityRequirements
    HttpResponse<String> showFiguresAsCsv(
            Call call, @PathVariable String edition, @Header("If-None-Match") Optional<String> ifNoneMatch) {
        Figures figures = show.run(call, edition);
        return Validated.answer(Digest.sha256Hex("csv\n" + figures.text()), ifNoneMatch, () -> csv(figures));
    }

    private static String csv(Figures figures) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter lines = new CSVPrinter(text, CSVFormat.RFC4180)) {
            lines.printRecord("edition", "version", "dimension", "value", "step", "proposals", "institutions");
            for (Row row : figures.rows()) {
                for (Step step : Step.values()) {
                    Count count = row.counts().get(step);
                    lines.printRecord(
                            figures.edition(),
                            figures.version(),
                            row.dimension(),
                            row.value(),
                            step,
                            count.proposals(),
                            count.institutions());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
