package id.sayembara.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import id.sayembara.wiring.HostClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.MapPropertySource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/**
 * One execution environment of a function: one handler, used by one request at a time, as on Lambda. The handler sees
 * the template's variables and nothing else of this machine's environment.
 */
final class Environment {

    private final Object handler;
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    Environment(String handlerName, Surroundings surroundings) throws ReflectiveOperationException {
        Class<?> type = Class.forName(handlerName);
        this.handler = type.getConstructor(ApplicationContextBuilder.class).newInstance(builder(surroundings));
        if (handler instanceof RequestHandler) {
            HandlerTypes types = HandlerTypes.of(type);
            this.input = serializer(types.input());
            this.output = serializer(types.output());
        } else if (handler instanceof RequestStreamHandler) {
            this.input = null;
            this.output = null;
        } else {
            throw new IllegalArgumentException(handlerName + " is not a Lambda handler");
        }
    }

    private static ApplicationContextBuilder builder(Surroundings surroundings) {
        return ApplicationContext.builder()
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .deduceEnvironment(false)
                .environments("function", "lambda")
                .propertySources(new Variables(Map.copyOf(surroundings.variables())))
                .singletons(
                        new HostClock(surroundings.clock()),
                        surroundings.credentials(),
                        surroundings.interceptor(),
                        surroundings.meter());
    }

    /** The function's variables, named as the machine's would be. */
    private static final class Variables extends MapPropertySource {
        Variables(Map<String, Object> values) {
            super("template", values);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Class<?> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? (PojoSerializer<Object>)
                        LambdaEventSerializers.serializerFor(type, Environment.class.getClassLoader())
                : (PojoSerializer<Object>) JacksonFactory.getInstance().getSerializer(type);
    }

    @SuppressWarnings("unchecked")
    byte[] call(byte[] event, Context context) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (handler instanceof RequestStreamHandler streamHandler) {
            streamHandler.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        }
        Object given = input.fromJson(new ByteArrayInputStream(event));
        Object result = ((RequestHandler<Object, Object>) handler).handleRequest(given, context);
        if (result == null) {
            return "null".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        output.toJson(result, answer);
        return answer.toByteArray();
    }

    void close() {
        if (handler instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                System.err.println("a handler did not close: " + e);
            }
        }
    }
}
