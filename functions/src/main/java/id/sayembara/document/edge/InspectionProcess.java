package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The program that opens one file from outside: its type as the argument, its bytes from standard input, its fault or {@code
 * FINE} to standard output. Ends with {@value #TOO_MUCH} when it took too much; Java itself does so when memory ends.
 */
final class InspectionProcess {
    static final int TOO_MUCH = 3;
    static final String FINE = "FINE";

    /** Processor time after which it gives up. An honest file takes one or two seconds. */
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private InspectionProcess() {}

    /** Runs the inspection. */
    public static void main(String[] args) throws IOException {
        watch();
        byte[] bytes = System.in.readAllBytes();
        String verdict =
                fault(DocumentType.valueOf(args[0]), bytes).map(Reason::name).orElse(FINE);
        System.out.write(verdict.getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static Optional<Reason> fault(DocumentType type, byte[] bytes) {
        try {
            return switch (type) {
                case PDF -> PdfInspection.fault(bytes);
                case JPEG, PNG -> ImageInspection.fault(type, bytes);
            };
        } catch (StackOverflowError deep) {
            return Optional.of(Reason.TOO_COMPLEX);
        }
    }

    private static void watch() {
        Thread watch = new Thread(() -> {
            long start = System.nanoTime();
            while (true) {
                Duration used = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElseGet(() -> Duration.ofNanos(System.nanoTime() - start));
                if (used.compareTo(MOST_TIME) > 0) {
                    Runtime.getRuntime().halt(TOO_MUCH);
                }
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
