package id.sayembara.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.Rule;
import id.sayembara.proposal.Screened.SimilarTitle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("R13")
class SimilarTitlesTest {
    private static final List<String> WORDS = List.of(
            "Sistem",
            "Informasi",
            "Pelayanan",
            "Terpadu",
            "Inovasi",
            "Kesehatan",
            "Ibu",
            "Anak",
            "Desa",
            "Kota",
            "Digital",
            "Antar",
            "Jemput",
            "Dokumen",
            "Kependudukan",
            "Sampah",
            "Air",
            "Bersih",
            "Sekolah",
            "Nelayan",
            "Petani",
            "Pasar",
            "Wisata",
            "Sungai",
            "Gizi",
            "Lansia",
            "Difabel",
            "UMKM",
            "Pajak",
            "Jalan");

    @Test
    void findsTheSameTitleOfAnotherInstitutionWhateverItsDress() {
        SimilarTitles titles = titles("SI-ANTAR: Dokumen", "si antar dokumen!", "Bank Sampah");

        assertThat(titles.of("P0")).containsExactly(new SimilarTitle("P1", "kab-1", "si antar dokumen!", 100, true));
        assertThat(titles.of("P2")).isEmpty();
    }

    @Test
    void findsNearlyTheSameTitleAndSaysHowNear() {
        SimilarTitles titles = titles(
                "Antar Jemput Dokumen Kependudukan", "Antar Jemput Dokumen Kependudukan Desa", "Antar Jemput Sekolah");

        assertThat(titles.of("P0"))
                .containsExactly(new SimilarTitle("P1", "kab-1", "Antar Jemput Dokumen Kependudukan Desa", 87, false));
        assertThat(titles.of("P1")).extracting(SimilarTitle::proposal).containsExactly("P0");
        assertThat(titles.of("P2")).isEmpty();
    }

    @Test
    void findsAtSixtyPercentAndNotJustBelow() {
        // groups of three of ten and of eight letters: six in common of ten, then five of ten
        assertThat(titles("abcdefghij", "abcdefghxy").of("P0"))
                .extracting(SimilarTitle::percent)
                .containsExactly(60);
        assertThat(titles("abcdefghij", "abcdefgxyz").of("P0")).isEmpty();
    }

    @Test
    void tellsNothingOfTheSameInstitution() {
        List<Submission> own =
                List.of(submission("P0", "kab-0", "Siap Antar"), submission("P1", "kab-0", "Siap Antar!"));

        assertThat(new SimilarTitles(own).of("P0")).isEmpty();
    }

    @Test
    void comparesTitlesShorterThanThreeLettersWhole() {
        SimilarTitles titles = titles("AB", "ab", "ac", "!!");

        assertThat(titles.of("P0")).extracting(SimilarTitle::proposal).containsExactly("P1");
        assertThat(titles.of("P3")).isEmpty();
    }

    @Test
    void tellsAtMostTwentyTheMostAlikeFirst() {
        List<String> all = new ArrayList<>(List.of("Bank Sampah Desa Mandiri"));
        for (int i = 0; i < 30; i++) {
            all.add("Bank Sampah Desa Mandiri" + "x".repeat(i % 3));
        }

        List<SimilarTitle> found = titles(all.toArray(String[]::new)).of("P0");

        assertThat(found).hasSize(SimilarTitles.MOST);
        assertThat(found.subList(0, 10)).allMatch(SimilarTitle::same);
        assertThat(found).extracting(SimilarTitle::percent).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void findsWhatComparingAllFindsAndComparesFarFewer() {
        Random random = new Random(20250603);
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder title = new StringBuilder("Inovasi Pelayanan");
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                title.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            all.add(submission(String.format("P%04d", i), "kab-" + random.nextInt(200), title.toString()));
        }
        SimilarTitles titles = new SimilarTitles(all);

        int pairs = 0;
        for (Submission one : all) {
            Set<String> expected = new HashSet<>();
            for (Submission other : all) {
                if (!one.institution().equals(other.institution()) && percent(one, other) >= SimilarTitles.LEAST) {
                    expected.add(other.proposal());
                }
            }
            List<SimilarTitle> found = titles.of(one.proposal());
            assertThat(expected)
                    .containsAll(found.stream().map(SimilarTitle::proposal).toList());
            assertThat(found).hasSize(Math.min(expected.size(), SimilarTitles.MOST));
            pairs += expected.size();
        }
        assertThat(pairs).as("there is something to find").isGreaterThan(300);
        assertThat(titles.comparisons()).isLessThan(500 * 500 / 2);
    }

    private static int percent(Submission one, Submission other) {
        Set<String> a = groups(one.title());
        Set<String> b = groups(other.title());
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return 100 * common.size() / (a.size() + b.size() - common.size());
    }

    private static Set<String> groups(String title) {
        String letters = TitleKey.normalised(title);
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            groups.add(letters.substring(i, i + 3));
        }
        return groups;
    }

    private static SimilarTitles titles(String... titles) {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            submissions.add(submission("P" + i, "kab-" + i, titles[i]));
        }
        return new SimilarTitles(submissions);
    }

    private static Submission submission(String proposal, String institution, String title) {
        return new Submission(
                proposal,
                "lomba-2025",
                "umum",
                institution,
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                "m");
    }
}
