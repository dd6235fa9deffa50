package id.sayembara.local.function;

import com.fasterxml.jackson.databind.JsonNode;

/** A function that can be called with an event: one that runs here, or one deployed elsewhere. */
public interface Invocable {

    /**
     * Calls the function and waits for its answer.
     *
     * @throws FunctionFailed when the handler threw, or took longer than the function's timeout
     * @throws FunctionThrottled above the function's reserved concurrency
     */
    JsonNode invoke(JsonNode event) throws FunctionFailed, FunctionThrottled;
}
