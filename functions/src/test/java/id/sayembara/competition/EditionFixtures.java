package id.sayembara.competition;

import id.sayembara.competition.edge.EditionFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Editions for tests. */
public final class EditionFixtures {
    /** KIPP 2025, version 1: two groups, {@code umum} and {@code replikasi}; 15 submissions in all. */
    public static final Edition KIPP_2025 = load("kipp-2025.yaml");

    /** KIPP 2023, version 1: group {@code umum}; 10 submissions. */
    public static final Edition KIPP_2023 = load("kipp-2023.yaml");

    /** While units draft and institutions submit in 2025. */
    public static final Instant WHILE_DRAFTING = Instant.parse("2025-05-05T03:00:00Z");

    /** After units' drafting has closed, while institutions still submit. */
    public static final Instant WHILE_SUBMITTING = Instant.parse("2025-06-02T03:00:00Z");

    /** Two readings, whole points, one criterion that is the whole. */
    public static final Evaluation EVALUATION = new Evaluation(
            2,
            new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.ONE),
            BigDecimal.valueOf(85),
            List.of(new Criterion(
                    "whole",
                    new Label("Seluruhnya", "The whole"),
                    BigDecimal.valueOf(100),
                    Optional.empty(),
                    CommentRule.OPTIONAL,
                    List.of())),
            List.of("whole"));

    private EditionFixtures() {}

    /** An edition with what KIPP 2025 says of conflicts, screening, selection, reminders and awards. */
    public static Edition edition(
            String id,
            int version,
            Label name,
            Timeline timeline,
            List<Choice> categories,
            List<Group> groups,
            List<Cap> caps) {
        return new Edition(
                id,
                version,
                name,
                new Label("Tema", "Theme"),
                "Peraturan",
                timeline,
                categories,
                groups,
                caps,
                KIPP_2025.conflicts(),
                KIPP_2025.screening(),
                KIPP_2025.selection(),
                KIPP_2025.reminders(),
                KIPP_2025.awards(),
                Optional.empty(),
                Instant.parse("2025-12-31T17:00:00Z"),
                List.of());
    }

    /** The same edition with another selection. */
    public static Edition withSelection(Edition e, Selection selection) {
        return new Edition(
                e.id(),
                e.version(),
                e.name(),
                e.theme(),
                e.legalBasis(),
                e.timeline(),
                e.categories(),
                e.groups(),
                e.caps(),
                e.conflicts(),
                e.screening(),
                selection,
                e.reminders(),
                e.awards(),
                e.rating(),
                e.rememberUntil(),
                e.provisional());
    }

    /** The same edition, rated by the public as these rules say. */
    public static Edition withRating(Edition e, RatingRules rating) {
        return rated(e, Optional.of(rating));
    }

    /** The same edition, which the public does not rate. */
    public static Edition withoutRating(Edition e) {
        return rated(e, Optional.empty());
    }

    private static Edition rated(Edition e, Optional<RatingRules> rating) {
        return new Edition(
                e.id(),
                e.version(),
                e.name(),
                e.theme(),
                e.legalBasis(),
                e.timeline(),
                e.categories(),
                e.groups(),
                e.caps(),
                e.conflicts(),
                e.screening(),
                e.selection(),
                e.reminders(),
                e.awards(),
                rating,
                e.rememberUntil(),
                e.provisional());
    }

    /** The same edition with other awards. */
    public static Edition awarding(Edition edition, Awards awards) {
        return new Edition(
                edition.id(),
                edition.version(),
                edition.name(),
                edition.theme(),
                edition.legalBasis(),
                edition.timeline(),
                edition.categories(),
                edition.groups(),
                edition.caps(),
                edition.conflicts(),
                edition.screening(),
                edition.selection(),
                edition.reminders(),
                awards,
                edition.rating(),
                edition.rememberUntil(),
                edition.provisional());
    }

    /** Editions that are all in force. */
    public static Editions editions(Edition... editions) {
        List<Edition> all = Arrays.asList(editions);
        return new Editions() {
            @Override
            public Optional<Edition> current(String id) {
                return all.stream().filter(e -> e.id().equals(id)).reduce((earlier, later) -> later);
            }

            @Override
            public Optional<Edition> version(String id, int version) {
                return all.stream()
                        .filter(e -> e.id().equals(id) && e.version() == version)
                        .findFirst();
            }
        };
    }

    /** Institutions that are all invited. */
    public static Institutions institutions(Institution... institutions) {
        return id -> Arrays.stream(institutions).filter(i -> i.id().equals(id)).findFirst();
    }

    private static Edition load(String file) {
        Reading reading = EditionFiles.read(EditionFiles.text(file));
        return reading.edition().orElseThrow(() -> new IllegalStateException(file + " has faults: " + reading.all()));
    }
}
