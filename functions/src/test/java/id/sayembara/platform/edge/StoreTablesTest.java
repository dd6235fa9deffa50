package id.sayembara.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreTablesTest {

    @Test
    void aTableHoldsWhatWasSaved() {
        StoreTables test = StoreTables.local();
        String table = test.create("byInstitution");

        test.tables()
                .transaction()
                .put(table, Item.of("A", "B").text("gsi1pk", "C").text("gsi1sk", "D"), "attribute_not_exists(pk)")
                .commit();

        assertThat(test.tables().get(table, "A", "B").orElseThrow().text("gsi1pk"))
                .isEqualTo("C");
    }
}
