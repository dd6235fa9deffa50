package id.sayembara.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers with the event it got. {@code /echo/slow} sleeps, {@code /echo/broken} throws. */
public final class EchoHandler implements RequestStreamHandler {

    private final String greeting;

    public EchoHandler(ApplicationContextBuilder builder) {
        try (ApplicationContext context = builder.start()) {
            this.greeting = context.getRequiredProperty("greeting", String.class);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        if (event.contains("\"/echo/slow\"")) {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        if (event.contains("\"/echo/broken\"")) {
            throw new IllegalStateException("broken");
        }
        output.write(("{\"greeting\":\"" + greeting + "\",\"event\":" + event + "}").getBytes(StandardCharsets.UTF_8));
    }
}
