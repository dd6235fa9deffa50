package id.sayembara.award.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.award.AwardEvent;
import id.sayembara.award.AwardStore;
import id.sayembara.award.AwardStoreContract;
import id.sayembara.award.CertificateBook;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.edge.StoreTables;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoAwardStoreTest extends AwardStoreContract {
    private final StoreTables tables = where();
    private String events;

    StoreTables where() {
        return StoreTables.local();
    }

    @Override
    protected AwardStore create() {
        events = tables.createEvents();
        return new DynamoAwardStore(tables.tables(), tables.create(), events);
    }

    @Override
    protected List<String> envelopes(String subject) {
        return tables.envelopes(events, subject);
    }

    @Test
    void aCertificateIsKnownByItsBytesAndPutOnRecordOnce() {
        CertificateBook book = new DynamoCertificateBook(tables.tables(), events);
        String sha256 = "ab".repeat(32);
        Event made = Chain.start("certificate/" + sha256)
                .next(
                        new AwardEvent.CertificateMade("1234", 2, "id"),
                        "uji",
                        Actor.system(),
                        Instant.parse("2025-09-01T03:00:00Z"));

        book.keep(made);
        book.keep(made);

        assertThat(book.find(sha256)).contains(new CertificateBook.Entry("1234", 2));
        assertThat(book.find("cd".repeat(32))).isEmpty();
        assertThat(envelopes("certificate/" + sha256)).containsExactly(made.envelope());
    }
}
