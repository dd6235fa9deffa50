package id.sayembara.local.handlers;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;

/** Builds AWS clients from a function's context, as the real functions do. */
final class Clients {

    private final ApplicationContext context;

    Clients(ApplicationContext context) {
        this.context = context;
    }

    String value(String property) {
        return context.getRequiredProperty(property, String.class);
    }

    <B extends AwsClientBuilder<B, C>, C> C client(B builder, String service) {
        String general = value("aws.endpoint.url");
        return builder.region(region())
                .credentialsProvider(credentials())
                .endpointOverride(URI.create(context.getProperty("aws.endpoint.url." + service, String.class)
                        .orElse(general)))
                .overrideConfiguration(
                        c -> context.getBeansOfType(ExecutionInterceptor.class).forEach(c::addExecutionInterceptor))
                .build();
    }

    Region region() {
        return Region.of(value("aws.region"));
    }

    AwsCredentialsProvider credentials() {
        return context.getBean(AwsCredentialsProvider.class);
    }
}
