package id.sayembara.wiring;

import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Tables;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Answers that the function stands and reaches its table: what priming and the weekly waking call. One read unit. Only
 * PublicApi's is routed.
 */
@Hidden
@Controller("${" + FunctionContext.HEALTH + "}")
@Requires(property = FunctionContext.HEALTH)
final class HealthController {
    private final Tables tables;
    private final String table;

    HealthController(Tables tables, @Property(name = "competition.table") String table) {
        this.tables = tables;
        this.table = table;
    }

    @Get
    Health health() {
        tables.get(table, "HEALTH", "HEALTH");
        return new Health("up");
    }

    /** The answer. */
    @Serdeable
    record Health(String status) {}
}
