package id.sayembara.document.edge;

import id.sayembara.document.DocumentType;
import id.sayembara.document.Inspection;
import id.sayembara.document.Reason;
import id.sayembara.document.edge.InspectionWorker.Ended;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Opens files in another process, with little memory, limited time and none of the function's keys. The process is kept while
 * it finds files fine, and for so many of them; a refusal comes only from a process that opened nothing before, and that
 * process is thrown away with what the file may have broken. docs/decisions/ has the reason.
 */
@Singleton
final class IsolatedInspection implements Inspection {
    /** Files after which a process is thrown away, whatever it said. */
    private static final int MOST_FILES = 100;

    /** By the clock, for a kept process; what does not end then is opened afresh. */
    private static final long KEPT_SECONDS = 25;

    /** By the clock, for a fresh one: a machine this slow is broken, and the file is tried again elsewhere. */
    private static final long FRESH_SECONDS = 85;

    private final int mostFiles;
    private volatile InspectionWorker kept;
    private volatile boolean closed;

    @Inject
    IsolatedInspection() {
        this(MOST_FILES);
    }

    /** One that throws its process away after so many files. */
    IsolatedInspection(int mostFiles) {
        this.mostFiles = mostFiles;
    }

    @Override
    public synchronized Optional<Reason> fault(DocumentType type, byte[] bytes) {
        return keptFindsFine(type, bytes) ? Optional.empty() : openAfresh(type, bytes);
    }

    /** Whether the process that opened files before finds this one fine too. All else it says or does is worth nothing. */
    private boolean keptFindsFine(DocumentType type, byte[] bytes) {
        if (kept == null) {
            return false;
        }
        try {
            if (kept.fault(type, bytes, KEPT_SECONDS).isEmpty()) {
                leaveIfWorn();
                return true;
            }
        } catch (Ended unwell) {
            // earlier files may be to blame, or it was gone while the function slept
        }
        leave();
        return false;
    }

    private Optional<Reason> openAfresh(DocumentType type, byte[] bytes) {
        start();
        try {
            Optional<Reason> fault = kept.fault(type, bytes, FRESH_SECONDS);
            if (fault.isPresent()) {
                leave();
            }
            leaveIfWorn();
            return fault;
        } catch (Ended ended) {
            leave();
            if (ended.tooMuch()) {
                return Optional.of(Reason.TOO_COMPLEX);
            }
            throw new IllegalStateException(ended.getMessage(), ended);
        }
    }

    private void start() {
        try {
            kept = InspectionWorker.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (closed) {
            leave();
            throw new IllegalStateException("a file came while the function was ending");
        }
    }

    private void leaveIfWorn() {
        if (kept != null && kept.opened() >= mostFiles) {
            leave();
        }
    }

    private void leave() {
        kept.close();
        kept = null;
    }

    /** Ends the process, also in the middle of a file. */
    @PreDestroy
    void close() {
        closed = true;
        InspectionWorker open = kept;
        if (open != null) {
            open.close();
        }
    }

    /** The process now kept, if any: for tests that break it. */
    Optional<InspectionWorker> kept() {
        return Optional.ofNullable(kept);
    }
}
