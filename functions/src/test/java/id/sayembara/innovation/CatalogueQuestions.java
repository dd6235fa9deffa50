package id.sayembara.innovation;

import id.sayembara.competition.InstitutionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A fixed set of questions to the corpus: words in all forms, beginnings of words, filters, both, and what means nothing. */
final class CatalogueQuestions {
    private static final String[] ODD = {
        "dan untuk",
        "!!! ???",
        "layanan*",
        "(sampah AND NOT desa)",
        "title:desa",
        "\"izin\" ~",
        "tidakada",
        "CAFÉ",
        "[a TO z]"
    };

    private final Random random;

    private CatalogueQuestions(long seed) {
        random = new Random(seed);
    }

    /** The questions, the same for the same seed. */
    static List<CatalogueQuery> of(long seed, int count) {
        CatalogueQuestions made = new CatalogueQuestions(seed);
        List<CatalogueQuery> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(made.question(i));
        }
        return all;
    }

    private CatalogueQuery question(int number) {
        boolean filters = number % 5 == 3 || number % 5 == 4;
        Optional<String> words = number % 5 == 4 ? Optional.empty() : Optional.of(words(number));
        return new CatalogueQuery(
                words,
                some(filters, () -> 2014 + random.nextInt(10)),
                some(filters, () -> pick(CatalogueCorpus.CATEGORIES)),
                some(filters, () -> pick(CatalogueCorpus.GROUPS)),
                some(filters && random.nextInt(3) == 0, () -> pick(Outcome.values())),
                some(
                        filters && random.nextInt(2) == 0,
                        () -> String.valueOf(11 + random.nextInt(38)) + (random.nextInt(4) == 0 ? ".12" : "")),
                some(filters && random.nextInt(2) == 0, () -> 1 + random.nextInt(17)),
                some(filters && random.nextInt(2) == 0, () -> pick(InstitutionType.values())),
                some(filters && random.nextInt(3) == 0, random::nextBoolean));
    }

    private String words(int number) {
        if (number % 20 == 0) {
            return ODD[number / 20 % ODD.length];
        }
        String first = form();
        return switch (number % 4) {
            case 0 -> first;
            case 1 -> first + " " + form();
            case 2 -> first + " untuk " + form() + " " + pick(new String[] {"kota", "kabupaten", "provinsi"});
            default -> beginning();
        };
    }

    /** Of a root: what is cut from a form with a prefix might be another word. */
    private String beginning() {
        String root = pick(CatalogueCorpus.FAMILIES)[0];
        return root.substring(0, Math.max(2, root.length() - random.nextInt(3)));
    }

    private String form() {
        String form = pick(pick(CatalogueCorpus.FAMILIES));
        return random.nextInt(4) == 0 ? form.toUpperCase(Locale.ROOT) : form;
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> Optional<T> some(boolean maybe, java.util.function.Supplier<T> value) {
        return maybe && random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }
}
