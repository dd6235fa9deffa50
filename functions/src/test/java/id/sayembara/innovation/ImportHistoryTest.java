package id.sayembara.innovation;

import static id.sayembara.innovation.InnovationFixtures.NOW;
import static id.sayembara.innovation.InnovationFixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.Address;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.innovation.ImportHistory.Outcome;
import id.sayembara.innovation.edge.HistoryParts;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Once;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusals;
import id.sayembara.platform.Role;
import id.sayembara.platform.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@Rule("R11")
class ImportHistoryTest {
    private static final String HEADER = "year,title,institution,category,group,award,goals,sources\n";

    private final DirtyHistory small = DirtyHistory.of(1, 600);
    private final InMemoryInnovationStore innovations = new InMemoryInnovationStore();
    private final InMemoryHistoryStore imports = new InMemoryHistoryStore(innovations);
    private final InMemoryHistoryFiles files = new InMemoryHistoryFiles();
    private final List<String> woken = new ArrayList<>();
    private final HistoryAddresses addresses = new HistoryAddresses() {
        @Override
        public Address upload(HistoryImport awaited, Duration life) {
            return new Address("put " + awaited.id(), Map.of("length", "" + awaited.length()), NOW.plus(life));
        }

        @Override
        public Address faults(HistoryImport done, Duration life) {
            return new Address("get " + done.id(), Map.of(), NOW.plus(life));
        }
    };
    private final RequestImport request =
            new RequestImport(InnovationFixtures.access(), new Once(), imports, addresses, woken::add);
    private final GetImport get = new GetImport(InnovationFixtures.access(), imports, addresses);
    private final ImportHistory read = new ImportHistory(
            imports,
            innovations,
            files,
            woken::add,
            small::institutions,
            HistoryParts.words(),
            InstantSource.fixed(NOW));

    private String arrive(byte[] csv) {
        String id = Digest.sha256Hex(csv);
        request.run(call(Role.SECRETARIAT), "lama.csv", csv.length, id);
        files.arrived.put(id, csv);
        return id;
    }

    private String arrive(String rows) {
        return arrive((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private HistoryImport finish(String id) {
        Outcome outcome = Outcome.CONTINUES;
        for (int i = 0; outcome == Outcome.CONTINUES; i++) {
            assertThat(i).isLessThan(100);
            outcome = read.run(id);
        }
        return imports.find(id).orElseThrow();
    }

    private Map<String, Integer> faults(String id) {
        Map<String, Integer> counted = new TreeMap<>();
        files.kept.get(id).forEach(fault -> counted.merge(fault.code(), 1, Integer::sum));
        return counted;
    }

    private void matches(DirtyHistory ledger, HistoryImport done) {
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().rows()).isEqualTo(ledger.rows);
        assertThat(done.progress().kept()).isEqualTo(ledger.kept);
        assertThat(done.progress().faulty()).isEqualTo(ledger.rows - ledger.kept);
        assertThat(done.progress().linked()).isEqualTo(ledger.linked);
        assertThat(done.progress().unlinked()).isEqualTo(ledger.unlinked);
        assertThat(faults(done.id())).isEqualTo(ledger.faults);
        assertThat(innovations.size()).isEqualTo(ledger.innovations());
    }

    @Test
    void readsTenYearsOfDirtyRowsAsTheLedgerHasThem() {
        DirtyHistory all = DirtyHistory.of(7, DirtyHistory.ALL);
        HistoryImport done = finish(arrive(all.csv()));

        matches(all, done);
        assertThat(innovations.events())
                .as("one event for each that was recorded, one for each further year, one for each that replicates")
                .hasSize(all.kept + all.linked);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String id = arrive(small.csv());
        HistoryImport done = finish(id);
        int events = innovations.events().size();

        RequestImport.Ticket again = request.run(call(Role.SECRETARIAT), "lain.csv", small.csv().length, id);

        assertThat(again.address()).isEmpty();
        assertThat(again.imported()).isEqualTo(done);
        assertThat(read.run(id)).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(innovations.events()).hasSize(events);
    }

    @Test
    void theSameRowsInAnotherFileChangeNothingEither() {
        finish(arrive(small.csv()));
        int events = innovations.events().size();

        HistoryImport done = finish(
                arrive((new String(small.csv(), StandardCharsets.UTF_8) + "\r\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(done.progress().kept()).isEqualTo(small.kept);
        assertThat(done.progress().linked()).isZero();
        assertThat(innovations.events()).hasSize(events);
    }

    /** Falls before or after every step in turn, and at random many times: the end is that of a call which never fell. */
    @Test
    void killedAnywhereItGoesOnWhereItWas() {
        Random random = new Random(3);
        String id = arrive(small.csv());
        int[] falls = new int[1];
        Runnable fall = () -> {
            if (random.nextInt(4) == 0) {
                falls[0]++;
                throw new IllegalStateException("killed");
            }
        };
        imports.around(fall, fall);
        for (int i = 0; i < 10_000 && imports.find(id).orElseThrow().state() != State.DONE; i++) {
            try {
                read.run(id);
            } catch (IllegalStateException killed) {
                // told again, as Lambda does
            }
        }
        assertThat(falls[0]).isGreaterThan(10);
        matches(small, imports.find(id).orElseThrow());
    }

    @Test
    void twoCallsAtOnceReadEachRowOnce() {
        String id = arrive(small.csv());
        List<Outcome> nested = new ArrayList<>();
        imports.around(
                () -> {
                    // another call overtakes this one in the middle of a step, twice
                    if (nested.size() < 2) {
                        nested.add(null);
                        nested.set(nested.size() - 1, read.run(id));
                    }
                },
                () -> {});
        Outcome overtaken = read.run(id);
        imports.around(() -> {}, () -> {});

        assertThat(overtaken).isEqualTo(Outcome.ELSEWHERE);
        matches(small, finish(id));
    }

    @Test
    void anInnovationThatSomebodyTouchesMeanwhileIsReadAnew() {
        String id = arrive("2019,Sapa Warga,badan-001,Gizi,Umum,,,\n");
        boolean[] touched = new boolean[1];
        imports.around(
                () -> {
                    if (!touched[0] && imports.find(id).orElseThrow().state() == State.ROWS) {
                        touched[0] = true;
                        Innovation other = Innovation.begin(
                                "Sapa Warga",
                                "badan-001",
                                Optional.of("12.02"),
                                new TreeSet<>(),
                                InnovationFixtures.entry(2017));
                        var event = InnovationFixtures.recorded(other);
                        innovations.save(other.after(event), event, InnovationFixtures.answer());
                    }
                },
                () -> {});

        assertThat(finish(id).progress().kept()).isEqualTo(1);
        assertThat(innovations
                        .find(Innovation.id("badan-001", "Sapa Warga"))
                        .orElseThrow()
                        .entries())
                .extracting(Entry::year)
                .containsExactly(2017, 2019);
    }

    @Test
    void goesOnByItselfAfterEachPart() {
        String id = arrive(small.csv());
        woken.clear();

        assertThat(read.run(id)).isEqualTo(Outcome.CONTINUES);
        assertThat(woken).containsExactly(id);
    }

    @Test
    void aPartIsFourThousandRows() {
        DirtyHistory large = DirtyHistory.of(2, 5_000);
        String id = arrive(large.csv());
        read.run(id);

        assertThat(imports.find(id).orElseThrow().progress().done())
                .isBetween((long) HistoryReading.ROWS, (long) HistoryReading.ROWS + HistoryStore.BATCH);
    }

    @Test
    @Rule("R38")
    void aSourceThatStandsBelowInTheFileIsFoundAll() {
        HistoryImport done = finish(arrive("""
                2019,Tiruan,badan-001,Gizi,Umum,,,Asal @ badan-002; Asal Lain @ badan-003
                2018,Asal,badan-002,Gizi,Umum,Top 99,,
                2018,Asal Lain,badan-003,Gizi,Umum,Top 45,,
                """));

        assertThat(done.progress().linked()).isEqualTo(2);
        assertThat(innovations
                        .find(Innovation.id("badan-001", "Tiruan"))
                        .orElseThrow()
                        .sources())
                .hasSize(2);
    }

    @Test
    @Rule("R38")
    void ofSourcesInACircleTheLastIsAFault() {
        String id = arrive("""
                2019,Satu,badan-001,Gizi,Umum,,,Dua @ badan-002
                2019,Dua,badan-002,Gizi,Umum,,,Tiga @ badan-003
                2019,Tiga,badan-003,Gizi,Umum,,,Satu @ badan-001
                """);
        HistoryImport done = finish(id);

        assertThat(done.progress().linked()).isEqualTo(2);
        assertThat(files.kept.get(id))
                .containsExactly(new HistoryFault(4, "sources", "lineage-circle", "Satu @ badan-001"));
    }

    @Test
    void whatComesBeforeItsFileOrForNobodyIsNothing() {
        byte[] csv = small.csv();
        String id = Digest.sha256Hex(csv);
        assertThat(read.run(id)).isEqualTo(Outcome.UNKNOWN);

        request.run(call(Role.SECRETARIAT), "lama.csv", csv.length, id);
        assertThat(read.run(id)).isEqualTo(Outcome.NOTHING_THERE);

        files.arrived.put(id, "lain".getBytes(StandardCharsets.UTF_8));
        assertThat(read.run(id)).isEqualTo(Outcome.NOTHING_THERE);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void aFileWithAnotherHeaderIsRefusedWhole() {
        String id = arrive("tahun,judul\n2019,Sapa\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.run(id)).isEqualTo(Outcome.REFUSED);
        assertThat(read.run(id)).isEqualTo(Outcome.DECIDED_BEFORE);
        assertThat(imports.find(id).orElseThrow().fault()).contains(HistoryImport.Refused.WRONG_HEADER);
    }

    @Test
    void whatCanNotBeReadEndsTheFileAsOneFault() {
        String id = arrive("2019,Sapa Warga,badan-001,Gizi,Umum,,,\n2019,\"Belum ditutup,badan-002\n2018,x\n");
        HistoryImport done = finish(id);

        assertThat(done.progress().kept()).isEqualTo(1);
        assertThat(done.progress().rows()).isEqualTo(2);
        assertThat(files.kept.get(id)).containsExactly(new HistoryFault(3, "", "not-csv", ""));
    }

    @Test
    void aTicketAskedForAgainIsSignedAgainAndWakesTheImport() {
        byte[] csv = small.csv();
        String id = arrive(csv);
        assertThat(woken).as("before the first ticket nothing can lie there").isEmpty();

        RequestImport.Ticket again = request.run(call(Role.SECRETARIAT), "lama.csv", csv.length, id);

        assertThat(again.address().orElseThrow().url()).isEqualTo("put " + id);
        assertThat(woken).containsExactly(id);
        assertThat(imports.events()).hasSize(1);
    }

    @Test
    void aLengthThatWasWrongAtFirstDoesNotStandForEver() {
        String id = Digest.sha256Hex(small.csv());
        request.run(call(Role.SECRETARIAT), "lama.csv", 1, id);

        assertThat(request.run(call(Role.SECRETARIAT), "lama.csv", 2, id)
                        .address()
                        .orElseThrow()
                        .headers())
                .containsEntry("length", "2");
    }

    @Test
    void theFaultsAreShownWhenItIsDoneAndNotBefore() {
        String id = arrive(small.csv());
        assertThat(get.run(call(Role.AUDITOR), id).faults()).isEmpty();
        finish(id);

        assertThat(get.run(call(Role.AUDITOR), id).faults().orElseThrow().url()).isEqualTo("get " + id);
        Refusals.refused(PlatformProblem.NOT_FOUND, () -> get.run(call(Role.SECRETARIAT), "nothing"));
        Refusals.refused(PlatformProblem.FORBIDDEN, () -> get.run(call(Role.UNIT), id));
        Refusals.refused(PlatformProblem.FORBIDDEN, () -> request.run(call(Role.AUDITOR), "x", 1, id));
    }
}
