package id.sayembara.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.notification.DeliveryStore.Claim;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of delivery records does. */
@Rule("R39")
public abstract class DeliveryStoreContract {
    private static final Instant NOON = Instant.parse("2025-04-09T05:00:00Z");
    private static final DeliveryKey KEY = new DeliveryKey("proposal/P#7", "M1", Template.PROPOSAL_SUBMITTED);

    private DeliveryStore store;

    /** A store with nothing in it. */
    protected abstract DeliveryStore empty();

    @BeforeEach
    void start() {
        store = empty();
    }

    @Test
    void aMessageIsClaimedOnce() {
        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.MINE);
        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.DOUBTFUL);
    }

    @Test
    void whatIsSentOrRefusedIsConcluded() {
        store.claim(KEY, NOON);
        store.sent(KEY, "ses-1", NOON);
        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.CONCLUDED);

        DeliveryKey other = new DeliveryKey("proposal/P#7", "M2", Template.PROPOSAL_SUBMITTED);
        store.claim(other, NOON);
        store.refused(other, "MessageRejected 400", NOON);
        assertThat(store.claim(other, NOON)).isEqualTo(Claim.CONCLUDED);
    }

    @Test
    void whatIsReleasedCanBeClaimedAgainOnce() {
        store.claim(KEY, NOON);
        store.release(KEY, NOON);

        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.MINE);
        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.DOUBTFUL);
    }

    @Test
    void eventRecipientAndTemplateTogetherNameAMessage() {
        for (DeliveryKey key : List.of(
                KEY,
                new DeliveryKey("proposal/P#8", "M1", Template.PROPOSAL_SUBMITTED),
                new DeliveryKey("proposal/P#7", "M2", Template.PROPOSAL_SUBMITTED),
                new DeliveryKey("proposal/P#7", "M1", Template.PROPOSAL_WITHDRAWN))) {
            assertThat(store.claim(key, NOON)).isEqualTo(Claim.MINE);
        }
    }

    @Test
    void nothingIsConcludedThatIsNotClaimed() {
        assertThatThrownBy(() -> store.sent(KEY, "ses-1", NOON)).isInstanceOf(RuntimeException.class);
        store.claim(KEY, NOON);
        store.sent(KEY, "ses-1", NOON);

        assertThatThrownBy(() -> store.release(KEY, NOON)).isInstanceOf(RuntimeException.class);
        assertThat(store.claim(KEY, NOON)).isEqualTo(Claim.CONCLUDED);
    }

    @Test
    void droppingTwiceIsDroppingOnce() {
        store.dropped("proposal/P#7", "nobody is left to tell", NOON);
        store.dropped("proposal/P#7", "nobody is left to tell", NOON);
    }

    @Test
    void ofEightWhoClaimAtOnceOneGetsIt() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Claim>> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                claims.add(() -> store.claim(KEY, NOON));
            }
            List<Claim> ended = new ArrayList<>();
            for (Future<Claim> claim : threads.invokeAll(claims)) {
                ended.add(claim.get());
            }
            assertThat(ended).containsOnlyOnce(Claim.MINE).contains(Claim.DOUBTFUL);
        }
    }
}
