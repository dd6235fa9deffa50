package id.sayembara.platform.edge;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/** Keeps memory and time per request flat: Micronaut AWS 4.11.0 registers two new beans at every invocation and never drops them. */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class NoContextBeans implements LambdaContextFactory {

    @Override
    public void registerSingletons(Context lambdaContext) {
        // nothing needs the context as a bean
    }
}
