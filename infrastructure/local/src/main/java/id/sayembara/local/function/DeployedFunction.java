package id.sayembara.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** A function deployed to AWS or to something like it, called by its alias {@code live} as the gateway calls it. */
public final class DeployedFunction implements Invocable {

    private static final String ALIAS = "live";

    private final LambdaClient lambda;
    private final String name;

    /** @param name as it is deployed, such as {@code sayembara-dev-PublicApi} */
    public DeployedFunction(LambdaClient lambda, String name) {
        this.lambda = lambda;
        this.name = name;
    }

    @Override
    public JsonNode invoke(JsonNode event) throws FunctionFailed, FunctionThrottled {
        InvokeResponse answer;
        try {
            answer = lambda.invoke(call ->
                    call.functionName(name).qualifier(ALIAS).payload(SdkBytes.fromByteArray(Json.bytes(event))));
        } catch (TooManyRequestsException e) {
            throw new FunctionThrottled(name);
        }
        JsonNode result = Json.parse(answer.payload().asByteArray());
        if (answer.functionError() != null) {
            throw new FunctionFailed(
                    result.path("errorType").asText(answer.functionError()),
                    result.path("errorMessage").asText(),
                    null);
        }
        return result;
    }
}
