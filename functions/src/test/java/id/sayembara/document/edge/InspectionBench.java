package id.sayembara.document.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * {@code make bench-inspection}: processor time of the processes that open files, per document: one process each, and kept. Not
 * part of {@code make test}. Linux only, since it reads {@code /proc}.
 */
class InspectionBench {
    private static final int FILES = 60;

    /** Fields of {@code /proc/self/stat} after the name: time of waited-for children, in ticks of 10 ms. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    @Test
    void processorTimePerDocument() throws IOException {
        byte[] pdf = SampleFiles.pdf(1);
        byte[] image = SampleFiles.image("jpg", 1600, 1200);
        System.out.println("CPU ms per document, " + FILES + " documents in turn: PDF of a page, JPEG of 1600 x 1200");
        for (int round = 1; round <= 3; round++) {
            System.out.printf(
                    "round %d: a process each %d, a kept process %d%n",
                    round, perDocument(1, pdf, image), perDocument(100, pdf, image));
        }
    }

    private static long perDocument(int mostFiles, byte[] pdf, byte[] image) throws IOException {
        long before = children();
        IsolatedInspection inspection = new IsolatedInspection(mostFiles);
        InspectionWorker last = null;
        for (int i = 0; i < FILES; i++) {
            assertThat(inspection.fault(i % 2 == 0 ? DocumentType.PDF : DocumentType.JPEG, i % 2 == 0 ? pdf : image))
                    .isEmpty();
            last = inspection.kept().orElse(last);
        }
        inspection.close();
        if (last != null) {
            assertThat(last.alive()).isFalse();
        }
        pause();
        return (children() - before) / FILES;
    }

    /** The last process is waited for by a thread of Java's own. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long children() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10 * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
    }
}
