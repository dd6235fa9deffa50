package id.sayembara.proposal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.Answer;
import id.sayembara.proposal.AnswerValue;
import id.sayembara.proposal.Gate;
import id.sayembara.proposal.Preselection;
import id.sayembara.proposal.ProposalFixtures;
import id.sayembara.proposal.TitleKey;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The largest item of every kind stays below what DynamoDB takes: 400 KB. */
class ItemSizesTest {
    private static final int LIMIT = 400 * 1024;

    /** Four bytes in UTF-8. */
    private static final String WIDE = "😀";

    @Test
    void theLargestAnswersFit() {
        String name = WIDE.repeat(255);
        List<AnswerValue> largest = List.of(
                new AnswerValue.Text(WIDE.repeat(20_000)),
                new AnswerValue.Text("\"".repeat(20_000)),
                new AnswerValue.Innovators(Collections.nCopies(20, new AnswerValue.Innovator(name, name, true))),
                new AnswerValue.Sources(
                        Collections.nCopies(20, new AnswerValue.Source(name, name, Optional.of(2025)))));

        assertThat(largest)
                .allSatisfy(value ->
                        assertThat(size(AnswerItem.write(answer(value)))).isLessThan(LIMIT / 2));
    }

    @Test
    void aGateOfFifteenHundredSubmissionsFits() {
        Map<String, Gate.Entry> submissions = new TreeMap<>();
        for (int i = 0; i < 1_500; i++) {
            submissions.put(
                    String.format("01J%023d", i),
                    new Gate.Entry("g".repeat(40), new TitleKey(Digest.sha256Hex("t" + i)), Digest.sha256Hex("m" + i)));
        }

        assertThat(size(GateItem.write(new Gate(ProposalFixtures.EDITION, "kab-3404", 1, submissions, false))))
                .isLessThan(LIMIT);
    }

    @Test
    void theLargestChoiceFits() {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            chosen.add("x".repeat(60) + i);
        }
        Preselection choice = new Preselection(
                ProposalFixtures.EDITION, "kab-3404", chosen, WIDE.repeat(2_000), "00", Chain.start("x"));

        assertThat(size(PreselectionItem.write(choice))).isLessThan(LIMIT / 10);
    }

    private static Answer answer(AnswerValue value) {
        return new Answer("01JX", "q", value, "00", "unit", Role.UNIT, ProposalFixtures.DRAFTING, Chain.start("x"));
    }

    private static int size(Item item) {
        return item.values().entrySet().stream()
                .mapToInt(e -> bytes(e.getKey()) + bytes(e.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        return value.s() != null ? bytes(value.s()) : 21;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
