package id.sayembara.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void readsNamesWithCommas() {
        String csv = """
                id,type,name,region_code,served_by,left_behind
                kem-37,MINISTRY,"Kementerian Usaha Mikro, Kecil, dan Menengah",,,
                """;

        assertThat(House.read(csv))
                .containsExactly(
                        new House("kem-37", "MINISTRY", "Kementerian Usaha Mikro, Kecil, dan Menengah", "", ""));
    }

    @Test
    void knowsTheDeskOfEveryInstitutionOfTheList() throws IOException {
        List<House> all = House.read(Files.readString(Path.of("../../editions/institutions.csv")));

        assertThat(all).hasSize(671);
        List<String> ids = all.stream().map(House::id).toList();
        assertThat(all).allSatisfy(house -> {
            assertThat(ids).contains(house.desk());
            assertThat(house.cluster()).isNotEmpty();
        });
    }
}
