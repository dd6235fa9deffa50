package id.sayembara.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class AwsWiringTest {

    /** A store drops a connection that it thinks idle, at the very moment of a submission. */
    @Test
    @Timeout(60)
    void asksAgainWhenAConnectionBreaksBeforeTheBodyIsSent() throws IOException {
        try (Moody store = new Moody(2);
                ApplicationContext context = context(store)) {
            context.getBean(S3Client.class)
                    .putObject(r -> r.bucket("record").key("manifest"), RequestBody.fromString("{}"));

            assertThat(store.met.get()).isEqualTo(3);
        }
    }

    private static ApplicationContext context(Moody store) {
        return ApplicationContext.builder()
                .properties(Map.of("aws.region", "ap-southeast-3", "aws.endpoint.url.s3", store.address()))
                .singletons((AwsCredentialsProvider)
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .start();
    }

    /** Hangs up on the first callers, in the middle of what they say, and takes what the others bring. */
    private static final class Moody implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger met = new AtomicInteger();
        private final int hangUps;

        Moody(int hangUps) throws IOException {
            this.hangUps = hangUps;
            Thread.ofVirtual().start(this::serve);
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    BufferedReader said =
                            new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                    boolean willing = met.incrementAndGet() > hangUps;
                    int length = 0;
                    boolean asks = false;
                    for (String line = said.readLine(); !line.isEmpty(); line = said.readLine()) {
                        length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
                        asks |= line.equalsIgnoreCase("Expect: 100-continue");
                    }
                    if (willing) {
                        if (asks) {
                            say(caller, "HTTP/1.1 100 Continue\r\n\r\n");
                        }
                        for (int read = 0; read < length; read++) {
                            said.read();
                        }
                        say(caller, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    }
                } catch (IOException e) {
                    // the caller went, or the test is over
                }
            }
        }

        private static void say(Socket caller, String what) throws IOException {
            caller.getOutputStream().write(what.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
