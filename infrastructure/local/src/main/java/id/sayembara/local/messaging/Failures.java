package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.function.FunctionFailed;
import id.sayembara.local.template.Cloud.Function;
import java.time.Instant;

/** The records Lambda sends to failure destinations. */
final class Failures {

    private Failures() {}

    static ObjectNode record(Function function, String requestId, String condition, int calls) {
        ObjectNode record = Json.object();
        record.put("version", "1.0");
        record.put("timestamp", Instant.now().toString());
        record.putObject("requestContext")
                .put("requestId", requestId)
                .put("functionArn", function.arn() + ":live")
                .put("condition", condition)
                .put("approximateInvokeCount", calls);
        record.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "1")
                .put("functionError", "Unhandled");
        return record;
    }

    static ObjectNode payload(FunctionFailed failure) {
        return Json.object().put("errorMessage", failure.getMessage()).put("errorType", failure.type());
    }
}
