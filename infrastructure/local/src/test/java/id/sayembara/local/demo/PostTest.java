package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mails, held against the ledger. */
class PostTest {
    private final Ledger ledger = new Ledger();

    private static Map<String, Object> mail(String to) {
        return Map.of("subject", "Proposal diajukan / Proposal submitted", "to", List.of(Cast.address(to)));
    }

    @Test
    void countsByKind() {
        assertThat(Post.of(List.of(mail("unit"), mail("admin"))).kinds()).isEqualTo(Map.of("Proposal submitted", 2));
    }

    @Test
    void findsWhoGotTooFewOrTooMany() {
        ledger.expect("Proposal submitted", "unit");
        ledger.expect("Proposal submitted", "admin");

        assertThat(Post.of(List.of(mail("unit"), mail("admin"))).differences(ledger.letters()))
                .isEmpty();
        assertThat(Post.of(List.of(mail("unit"))).differences(ledger.letters()))
                .singleElement()
                .asString()
                .contains("admin@");
        assertThat(Post.of(List.of(mail("unit"), mail("admin"), mail("admin"))).differences(ledger.letters()))
                .hasSize(1);
        assertThat(Post.of(List.of(mail("unit"), mail("admin"), mail("somebody")))
                        .differences(ledger.letters()))
                .hasSize(1);
    }
}
