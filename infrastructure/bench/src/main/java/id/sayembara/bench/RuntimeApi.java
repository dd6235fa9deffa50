package id.sayembara.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lambda's Runtime API on loopback, for one execution environment: hands out one event at a time and takes its answer. Over
 * plain sockets, since AWS's native client reads header names by their exact case, which the JDK's server does not keep.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String PATH = "/2018-06-01/runtime/";

    private record Job(String id, byte[] event, CompletableFuture<String> answer) {}

    private record Request(String path, String body) {}

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<Job> current = new AtomicReference<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    RuntimeApi() throws IOException {
        threads.execute(this::accept);
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} wants it. */
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /**
     * Sends one event and waits for its answer.
     *
     * @throws IllegalStateException when the function answers with an error, fails to start, or takes too long
     */
    String invoke(String event, Duration limit) {
        Job job = new Job(
                UUID.randomUUID().toString(), event.getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
        waiting.add(job);
        try {
            CompletableFuture.anyOf(job.answer(), failure).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return job.answer().get();
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        }
    }

    /** Ends every waiting with this fault. */
    void fail(String why) {
        failure.completeExceptionally(new IllegalStateException(why));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                out.write(answer(request));
                out.flush();
            }
        } catch (IOException e) {
            // the function went away; whoever waits for it is told by its end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(Request request) throws InterruptedException {
        String path = request.path().substring(PATH.length());
        if (path.equals("invocation/next")) {
            Job job = waiting.take();
            current.set(job);
            return response(
                    "200 OK",
                    "Lambda-Runtime-Aws-Request-Id: " + job.id() + "\r\n"
                            + "Lambda-Runtime-Deadline-Ms: " + (System.currentTimeMillis() + 30_000) + "\r\n"
                            + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:ap-southeast-3:000000000000:function:bench\r\n"
                            + "Lambda-Runtime-Trace-Id: Root=1-0-0;Sampled=0\r\n",
                    job.event());
        }
        Job job = current.get();
        if (path.equals("init/error")) {
            fail("the function did not start: " + request.body());
        } else if (job != null && path.equals("invocation/" + job.id() + "/response")) {
            job.answer().complete(request.body());
        } else if (job != null && path.equals("invocation/" + job.id() + "/error")) {
            job.answer().completeExceptionally(new IllegalStateException("the function failed: " + request.body()));
        }
        return response("202 Accepted", "", new byte[0]);
    }

    private static byte[] response(String status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        byte[] body = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new Request(first.split(" ", 3)[1], new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
