package id.sayembara.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a transaction takes. */
class TransactionUnitsTest {
    private static TransactWriteItem put(int bytes) {
        Map<String, AttributeValue> item =
                Map.of("pk", AttributeValue.fromS("A"), "v", AttributeValue.fromS("x".repeat(bytes - 4)));
        return TransactWriteItem.builder().put(p -> p.tableName("t").item(item)).build();
    }

    private static final TransactWriteItem CHECK = TransactWriteItem.builder()
            .conditionCheck(c -> c.tableName("t").key(Map.of("pk", AttributeValue.fromS("A"))))
            .build();

    private static double units(TransactWriteItem... items) {
        return TransactionUnits.of(
                TransactWriteItemsRequest.builder().transactItems(items).build());
    }

    @Test
    void countsEachItemTwiceForEachBegunKilobyte() {
        assertThat(units(put(100))).isEqualTo(2);
        assertThat(units(put(1024))).isEqualTo(2);
        assertThat(units(put(1025))).isEqualTo(4);
        assertThat(units(put(100), put(3000), CHECK)).isEqualTo(2 + 6 + 2);
    }
}
