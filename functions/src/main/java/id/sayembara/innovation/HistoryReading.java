package id.sayembara.innovation;

import id.sayembara.innovation.HistoryChecks.Checked;
import id.sayembara.innovation.HistoryChecks.Source;
import id.sayembara.innovation.HistoryFiles.Rows;
import id.sayembara.innovation.HistoryFiles.Unreadable;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.innovation.HistoryStore.Change;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One call's way through a list: past what is behind the cursor, then step by step as far as one call goes. */
final class HistoryReading {
    /** Rows of one call: some seconds of work, a small part of the function's time. */
    static final int ROWS = 4_000;

    /** Rows with sources of one call: each is a step of its own. */
    static final int SOURCES = 1_000;

    private static final int TRIES = 8;

    private final HistoryStore imports;
    private final InnovationStore innovations;
    private final Rows rows;
    private final HistoryChecks checks;
    private final Supplier<Instant> now;

    HistoryReading(
            HistoryStore imports, InnovationStore innovations, Rows rows, HistoryChecks checks, Supplier<Instant> now) {
        this.imports = imports;
        this.innovations = innovations;
        this.rows = rows;
        this.checks = checks;
        this.now = now;
    }

    /** Where it stands, and whether that is the end of the file. */
    record Result(HistoryImport reached, boolean atEnd) {}

    Result read(HistoryImport from) {
        return from.state() == State.ROWS ? rows(from) : sources(from);
    }

    private Result rows(HistoryImport from) {
        HistoryImport at = from;
        Map<String, Checked> batch = new LinkedHashMap<>();
        List<Checked> faulty = new ArrayList<>();
        long number = 0;
        for (Optional<Checked> row = next(); row.isPresent(); row = next()) {
            if (++number <= from.progress().done()) {
                continue;
            }
            Checked checked = row.get();
            String id = checked.innovation().map(Innovation::id).orElse("");
            boolean full = batch.size() + faulty.size() == HistoryStore.BATCH;
            // an innovation has one item in a step
            if (full || batch.containsKey(id)) {
                at = step(at, batch, faulty);
                if (at.progress().done() - from.progress().done() >= ROWS) {
                    return new Result(at, false);
                }
            }
            if (checked.innovation().isPresent()) {
                batch.put(id, checked);
            } else {
                faulty.add(checked);
            }
        }
        return new Result(batch.isEmpty() && faulty.isEmpty() ? at : step(at, batch, faulty), true);
    }

    private HistoryImport step(HistoryImport at, Map<String, Checked> batch, List<Checked> faulty) {
        List<HistoryFault> faults =
                faulty.stream().flatMap(row -> row.faults().stream()).toList();
        HistoryImport next = at.in(at.state(), at.progress().read(batch.size() + faulty.size(), batch.size()));
        again(at, () -> {
            Map<String, Innovation> known = innovations.find(batch.keySet());
            List<Change> changes = new ArrayList<>();
            batch.forEach((id, row) -> change(
                            Optional.ofNullable(known.get(id)), row.innovation().orElseThrow())
                    .ifPresent(changes::add));
            imports.step(next, changes, faults);
        });
        batch.clear();
        faulty.clear();
        return next;
    }

    /** What the row adds to what is known; empty when it adds nothing. */
    private Optional<Change> change(Optional<Innovation> known, Innovation row) {
        if (known.isEmpty()) {
            Event event = event(row, new InnovationEvent.InnovationRecorded(row));
            return Optional.of(new Change(row.after(event), event));
        }
        Entry entry = row.entries().getFirst();
        Innovation grown = known.get().entered(entry).serving(row.goals());
        if (grown.equals(known.get())) {
            return Optional.empty();
        }
        Event event = event(grown, new InnovationEvent.EntryRecorded(grown, entry));
        return Optional.of(new Change(grown.after(event), event));
    }

    private Result sources(HistoryImport from) {
        HistoryImport at = from;
        int linked = 0;
        long number = 0;
        for (Optional<Checked> row = next(); row.isPresent(); row = next()) {
            if (++number <= from.progress().done()) {
                continue;
            }
            if (!row.get().sources().isEmpty()) {
                at = link(at, row.get(), number);
                if (++linked == SOURCES) {
                    return new Result(at, false);
                }
            }
        }
        return new Result(at, true);
    }

    /** All sources of a row in one step: those that can be named are, each of the others is a fault. */
    private HistoryImport link(HistoryImport at, Checked row, long upTo) {
        HistoryImport[] reached = new HistoryImport[1];
        again(at, () -> {
            Innovation replica =
                    innovations.find(row.innovation().orElseThrow().id()).orElseThrow();
            SortedSet<String> named = new TreeSet<>();
            Optional<Lineage> above = Optional.empty();
            List<HistoryFault> faults = new ArrayList<>();
            for (Source source : row.sources()) {
                if (replica.sources().contains(source.id())) {
                    continue;
                }
                SortedSet<String> more = new TreeSet<>(named);
                more.add(source.id());
                try {
                    above = Optional.of(Lineage.above(replica, more, innovations::find));
                    named = more;
                } catch (Refusal refusal) {
                    faults.add(HistoryFault.at(
                            row.line(), "sources", refusal.problem().slug(), source.written()));
                }
            }
            HistoryImport next = at.in(at.state(), at.progress().sourced(upTo, named.size(), faults.size()));
            if (above.isEmpty()) {
                imports.step(next, List.of(), faults);
            } else {
                Innovation grown = replica.replicating(named);
                Event event = event(grown, new InnovationEvent.SourcesNamed(grown, named));
                imports.link(next, new Change(grown.after(event), event), above.get(), faults);
            }
            reached[0] = next;
        });
        return reached[0];
    }

    /**
     * Repeats a step while only an innovation of it was touched by somebody else.
     *
     * @throws Contention when the import itself was: another call is at it
     */
    private void again(HistoryImport at, Runnable step) {
        for (int i = 1; ; i++) {
            try {
                step.run();
                return;
            } catch (Contention lost) {
                long reached = imports.find(at.id()).orElseThrow().progress().step();
                if (reached != at.progress().step() || i == TRIES) {
                    throw lost;
                }
            }
        }
    }

    /** The next row, checked; what can not be read is the file's end, and its last row's fault. */
    private Optional<Checked> next() {
        try {
            return rows.next().map(checks::check);
        } catch (Unreadable unreadable) {
            return checks.end(unreadable.line());
        }
    }

    private Event event(Innovation innovation, InnovationEvent happened) {
        return innovation.chain().next(happened, "-", Actor.system(), now.get());
    }
}
