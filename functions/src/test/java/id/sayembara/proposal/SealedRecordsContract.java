package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.SUBMISSION_CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Races;
import id.sayembara.platform.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link SealedRecords} keep. */
public abstract class SealedRecordsContract {

    /** New, empty records. */
    protected abstract SealedRecords create();

    @Test
    @Rule("R6")
    void keepsTheFirstRecordForGood() {
        SealedRecords records = create();
        SealedRecord first = record(1, "a", "b");

        assertThat(records.keep(first)).isEqualTo(first);
        assertThat(records.keep(record(2, "a", "c"))).isEqualTo(first);
        assertThat(records.read("lomba-2025")).isEqualTo(first);
    }

    @Test
    @Rule("R6")
    void keepsAnEditionThatNobodyEntered() {
        SealedRecord none = record(1);

        assertThat(create().keep(none)).isEqualTo(none);
    }

    @Test
    @Rule("R6")
    void answersTheSameToAllThatKeepAtOnce() {
        SealedRecords records = create();

        List<Races.Outcome<SealedRecord>> outcomes = Races.run(4, i -> records.keep(record(i + 1, "p" + i)));

        assertThat(outcomes).allMatch(Races.Outcome::won);
        assertThat(outcomes).extracting(Races.Outcome::value).containsOnly(records.read("lomba-2025"));
    }

    private static SealedRecord record(int rulesVersion, String... proposals) {
        return new SealedRecord(
                "lomba-2025",
                rulesVersion,
                SUBMISSION_CLOSES.plusSeconds(120),
                List.of(proposals).stream()
                        .map(id -> new SealedSubmission(id, "kab-3404", "umum", "m" + id))
                        .toList());
    }
}
