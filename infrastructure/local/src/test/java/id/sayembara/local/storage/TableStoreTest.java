package id.sayembara.local.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.local.Fixture;
import id.sayembara.local.template.Cloud.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableStoreTest {

    private static final Table TABLE =
            new Table("things", "arn", Map.of("pk", "S"), "pk", null, List.of(), "NEW_IMAGE", "arn/stream");

    private static final Map<String, AttributeValue> ITEM = Map.of("pk", AttributeValue.fromS("a"));

    @Test
    void keepsItemsOverRestarts(@TempDir Path folder) {
        try (TableStore store = new TableStore(folder, List.of(TABLE), "ap-southeast-3")) {
            store.client().putItem(b -> b.tableName("things").item(ITEM));
        }
        try (TableStore store = new TableStore(folder, List.of(TABLE), "ap-southeast-3")) {
            assertThat(store.client()
                            .getItem(b -> b.tableName("things").key(ITEM))
                            .hasItem())
                    .isTrue();
        }
    }

    @Test
    void twoStoresInMemoryShareNothing() {
        try (TableStore one = new TableStore(null, List.of(TABLE), "ap-southeast-3");
                TableStore two = new TableStore(null, List.of(TABLE), "ap-southeast-3")) {
            one.client().putItem(b -> b.tableName("things").item(ITEM));
            assertThat(two.client().scan(b -> b.tableName("things")).count()).isZero();
            assertThat(one.client().scan(b -> b.tableName("things")).count()).isEqualTo(1);
        }
    }

    @Test
    void leavesNoThreadThatKeepsTheProcessAlive() {
        try (TableStore store = new TableStore(null, List.of(TABLE), "ap-southeast-3")) {
            store.client().putItem(b -> b.tableName("things").item(ITEM));
        }
        Fixture.await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> !thread.isDaemon()
                        && thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("dynamodb")));
    }
}
