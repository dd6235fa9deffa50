package id.sayembara.local.function;

import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * What one function gets from the local cloud besides its code.
 *
 * @param variables the template's variables, the region and the endpoints
 * @param credentials this function's own key
 * @param interceptor judges this function's AWS calls
 * @param meter counts what they take
 */
public record Surroundings(
        Map<String, String> variables,
        InstantSource clock,
        AwsCredentialsProvider credentials,
        ExecutionInterceptor interceptor,
        UnitMeter meter) {}
