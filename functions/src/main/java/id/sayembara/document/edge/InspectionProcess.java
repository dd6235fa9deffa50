package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The program that opens files from outside, one after the other, until its input ends. Asked: a number, the type's name, the
 * length, the bytes; answers: the same number and the fault or {@code FINE}. Ends with {@value #TOO_MUCH} when a file took too
 * much; Java itself does so when memory ends.
 */
final class InspectionProcess {
    static final int TOO_MUCH = 3;
    static final String FINE = "FINE";

    /** Processor time for one file after which it gives up. An honest file takes one or two seconds. */
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final long NOTHING_OPEN = -1;

    /** Processor time, in nanoseconds, at which the file now open was taken up. */
    private volatile long begun = NOTHING_OPEN;

    private InspectionProcess() {}

    /** Opens what it is given until nothing more comes. */
    public static void main(String[] args) throws IOException {
        DataInputStream asked = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // what a library prints must not pass for an answer
        System.setOut(System.err);
        InspectionProcess process = new InspectionProcess();
        process.watch();
        process.serve(asked, answers);
    }

    private void serve(DataInputStream asked, DataOutputStream answers) throws IOException {
        while (true) {
            int number;
            try {
                number = asked.readInt();
            } catch (EOFException end) {
                return;
            }
            DocumentType type = DocumentType.valueOf(asked.readUTF());
            byte[] bytes = asked.readNBytes(asked.readInt());
            begun = used();
            String verdict = fault(type, bytes).map(Reason::name).orElse(FINE);
            begun = NOTHING_OPEN;
            answers.writeInt(number);
            answers.writeUTF(verdict);
            answers.flush();
        }
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

    private void watch() {
        Thread watch = new Thread(() -> {
            while (true) {
                long since = begun;
                if (since != NOTHING_OPEN && used() - since > MOST_TIME.toNanos() && begun == since) {
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

    /** Processor time of this process so far, in nanoseconds; where the system does not tell, the clock's. */
    private static long used() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }
}
