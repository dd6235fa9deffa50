package id.sayembara.proposal;

import static id.sayembara.proposal.ProposalFixtures.SUBMITTING;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import id.sayembara.proposal.VerifyReceipt.Fate;
import id.sayembara.proposal.VerifyReceipt.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@Rule("R17")
class VerifyReceiptTest {
    private final ProposalWorld world = new ProposalWorld();
    private final Receipt receipt = world.submit(world.candidate("Siap Antar"));

    @Test
    void tellsAnyoneWhatOursSaysAndThatItStands() {
        Verdict verdict = verify(receipt.signed());

        assertThat(verdict.ours()).isTrue();
        assertThat(verdict.receipt()).contains(receipt);
        assertThat(verdict.fate()).contains(Fate.STANDS);
    }

    @Test
    void knowsWhatIsNotOurs() {
        assertThat(verify(receipt.signed() + "0").ours()).isFalse();
        assertThat(verify("").ours()).isFalse();
        assertThat(verify(world.seal.sign("another+jws", receipt.promise())).ours())
                .isFalse();
        assertThat(verify(world.seal.sign(Receipt.TYPE, with("format", "sayembara-receipt/9")))
                        .ours())
                .isFalse();
        assertThat(verify("x").fate()).isEmpty();
    }

    @Test
    void saysWhenNoSuchSubmissionIsKnown() {
        assertThat(verify(world.seal.sign(Receipt.TYPE, with("proposal", "01JGONE")))
                        .fate())
                .contains(Fate.UNKNOWN);
        assertThat(verify(world.seal.sign(Receipt.TYPE, with("version", 9L))).fate())
                .contains(Fate.UNKNOWN);
    }

    @Test
    void publishesTheKeys() {
        assertThat(new ListKeys(world.access, world.seal).run(ProposalWorld.nobody(SUBMITTING)))
                .containsExactly(Map.of("kid", "fake"));
    }

    private Verdict verify(String signed) {
        return world.verify.run(ProposalWorld.nobody(SUBMITTING), signed);
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> promise = new TreeMap<>(receipt.promise());
        promise.put(name, value);
        return promise;
    }
}
