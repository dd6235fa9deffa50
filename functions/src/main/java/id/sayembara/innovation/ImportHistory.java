package id.sayembara.innovation;

import id.sayembara.competition.InstitutionDirectory;
import id.sayembara.innovation.HistoryFiles.Arrival;
import id.sayembara.innovation.HistoryFiles.Rows;
import id.sayembara.innovation.HistoryImport.Progress;
import id.sayembara.innovation.HistoryImport.Refused;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reads a list of earlier years that arrived, as far as one call goes, and has itself called again for the rest. R11, R12, R38. May be
 * told twice, at once, late, of what it does not know or of nothing at all, and may fall at any line: each step is saved whole with
 * the cursor, so that it goes on where it was and nothing is recorded or reported twice.
 */
@Singleton
public final class ImportHistory implements Operation {
    /** How a call ended. */
    public enum Outcome {
        UNKNOWN,
        NOTHING_THERE,
        DECIDED_BEFORE,
        /** Another call is at it. */
        ELSEWHERE,
        CONTINUES,
        REFUSED,
        DONE
    }

    private final HistoryStore imports;
    private final InnovationStore innovations;
    private final HistoryFiles files;
    private final HistoryWakes wakes;
    private final InstitutionDirectory institutions;
    private final HistoryWords words;
    private final InstantSource clock;

    ImportHistory(
            HistoryStore imports,
            InnovationStore innovations,
            HistoryFiles files,
            HistoryWakes wakes,
            InstitutionDirectory institutions,
            HistoryWords words,
            InstantSource clock) {
        this.imports = imports;
        this.innovations = innovations;
        this.files = files;
        this.wakes = wakes;
        this.institutions = institutions;
        this.words = words;
        this.clock = clock;
    }

    /** Reads on in the list of this id, if it has arrived. */
    public Outcome run(String id) {
        HistoryImport found = imports.find(id).orElse(null);
        if (found == null) {
            return Outcome.UNKNOWN;
        }
        try {
            return found.decided() ? Outcome.DECIDED_BEFORE : advance(found);
        } catch (Contention lost) {
            return Outcome.ELSEWHERE;
        }
    }

    private Outcome advance(HistoryImport at) {
        HistoryImport now = at;
        if (now.state() == State.AWAITED) {
            Arrival arrival = files.look(now);
            if (arrival == Arrival.TOO_MANY_LINES) {
                return refuse(now, Refused.TOO_MANY_LINES);
            }
            if (arrival != Arrival.SOUND) {
                return Outcome.NOTHING_THERE;
            }
            now = now.in(State.ROWS, now.progress().turned());
            imports.step(now, List.of(), List.of());
        }
        try (Rows rows = files.open(now)) {
            if (rows.next().filter(HistoryChecks::isHeader).isEmpty()) {
                return refuse(now, Refused.WRONG_HEADER);
            }
            InstitutionNames names = new InstitutionNames(words, institutions.all());
            int newest = now.requestedAt().atOffset(ZoneOffset.ofHours(14)).getYear();
            HistoryReading reading = new HistoryReading(
                    imports, innovations, rows, new HistoryChecks(names, words, newest), this::instant);
            return turn(reading.read(now));
        }
    }

    /** At the end of the file the rows' sources come, and after these the end. */
    private Outcome turn(HistoryReading.Result result) {
        HistoryImport now = result.reached();
        if (!result.atEnd()) {
            wakes.wake(now.id());
            return Outcome.CONTINUES;
        }
        if (now.state() == State.ROWS) {
            imports.step(now.in(State.SOURCES, now.progress().turned()), List.of(), List.of());
            wakes.wake(now.id());
            return Outcome.CONTINUES;
        }
        files.keepFaults(now, imports.faults(now.id()));
        Progress last = now.progress();
        HistoryImport done = now.in(State.DONE, last.sourced(last.done(), 0, 0));
        end(done, new HistoryEvent.HistoryImported(done));
        return Outcome.DONE;
    }

    private Outcome refuse(HistoryImport at, Refused why) {
        end(at.refused(why), new HistoryEvent.HistoryImportRefused(at.id(), why));
        return Outcome.REFUSED;
    }

    private void end(HistoryImport ended, HistoryEvent happened) {
        Event event = ended.chain().next(happened, "-", Actor.system(), instant());
        imports.end(ended.after(event), event);
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
