package id.sayembara.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * The clients of AWS, each made at its first use. Region, endpoints and keys come from the function's environment; a host may
 * bring credentials and interceptors of its own.
 */
@Factory
final class AwsWiring {
    private final Environment environment;
    private final AwsCredentialsProvider credentials;
    private final List<ExecutionInterceptor> interceptors;

    AwsWiring(
            Environment environment,
            Optional<AwsCredentialsProvider> credentials,
            List<ExecutionInterceptor> interceptors) {
        this.environment = environment;
        // SnapStart hands out keys by the container endpoint, never by variables
        this.credentials = credentials.orElseGet(() -> AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build()));
        this.interceptors = interceptors;
    }

    @Singleton
    DynamoDbClient dynamo() {
        return sync(DynamoDbClient.builder(), "dynamodb").build();
    }

    @Singleton
    S3Client s3() {
        return sync(S3Client.builder(), "s3")
                .forcePathStyle(endpoint("s3").isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Singleton
    S3Presigner presigner() {
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(region())
                .credentialsProvider(credentials)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(endpoint("s3").isPresent())
                        .build());
        endpoint("s3").ifPresent(builder::endpointOverride);
        return builder.build();
    }

    @Singleton
    KmsClient kms() {
        return sync(KmsClient.builder(), "kms").build();
    }

    @Singleton
    EventBridgeClient events() {
        return sync(EventBridgeClient.builder(), "eventbridge").build();
    }

    @Singleton
    SesV2Client mail() {
        // never repeats by itself: a mail whose answer got lost would be sent twice. R39
        return sync(SesV2Client.builder(), "sesv2", c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B sync(B builder, String service) {
        return sync(builder, service, c -> {});
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B sync(
            B builder, String service, Consumer<ClientOverrideConfiguration.Builder> more) {
        builder.region(region())
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(c -> {
                    interceptors.forEach(c::addExecutionInterceptor);
                    more.accept(c);
                });
        endpoint(service).ifPresent(builder::endpointOverride);
        return builder;
    }

    private Region region() {
        return Region.of(environment.getRequiredProperty("aws.region", String.class));
    }

    private Optional<URI> endpoint(String service) {
        return environment
                .getProperty("aws.endpoint.url." + service, String.class)
                .or(() -> environment.getProperty("aws.endpoint.url", String.class))
                .map(URI::create);
    }
}
