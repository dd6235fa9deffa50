package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestTablesTest {

    @Test
    void aTableHoldsWhatWasSaved() {
        TestTables test = TestTables.local();
        String table = test.create("things", "byInstitution");

        test.tables()
                .transaction()
                .put(table, Item.of("A", "B").text("gsi1pk", "C").text("gsi1sk", "D"), "attribute_not_exists(pk)")
                .commit();

        assertThat(test.tables().get(table, "A", "B").orElseThrow().text("gsi1pk"))
                .isEqualTo("C");
    }
}
