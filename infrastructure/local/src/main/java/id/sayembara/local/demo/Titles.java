package id.sayembara.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Makes titles, each only once. */
final class Titles {
    private static final List<String> ACTS = List.of(
            "Antre", "Jemput", "Sapa", "Cepat", "Peduli", "Siaga", "Sahabat", "Gerak", "Rumah", "Pojok", "Klinik");
    private static final List<String> THINGS = List.of(
            "Posyandu",
            "Izin Usaha",
            "Akta Lahir",
            "Air Bersih",
            "Sampah",
            "Pangan",
            "Petani",
            "Nelayan",
            "Difabel",
            "Lansia",
            "Ibu Hamil",
            "Sekolah",
            "Kerja",
            "Pajak",
            "Bencana",
            "UMKM",
            "Stunting",
            "Desa",
            "Pasar",
            "Hutan");
    private static final List<String> WAYS = List.of(
            "Digital", "Keliling", "Terpadu", "dari Rumah", "Satu Hari", "Bersama Warga", "Tanpa Kertas", "Mandiri");

    private final Random random;
    private final Set<String> given = new HashSet<>();

    Titles(Random random) {
        this.random = random;
    }

    String next() {
        while (true) {
            String title = one(ACTS) + " " + one(THINGS) + " " + one(WAYS);
            String numbered =
                    given.contains(title.toLowerCase(Locale.ROOT)) ? title + " " + (2 + random.nextInt(98)) : title;
            if (given.add(numbered.toLowerCase(Locale.ROOT))) {
                return numbered;
            }
        }
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
