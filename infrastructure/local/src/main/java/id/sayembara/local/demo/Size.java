package id.sayembara.local.demo;

import java.util.Locale;

/**
 * How large the year is.
 *
 * @param drafts proposals begun
 * @param institutions that take part
 * @param evaluated proposals that pass screening
 * @param rejected proposals that are rejected in screening
 * @param crowded institutions that fill all their places and try for one more
 * @param evaluators who score
 */
record Size(String name, int drafts, int institutions, int evaluated, int rejected, int crowded, int evaluators) {
    private static final Size SMOKE = new Size("smoke", 24, 9, 13, 2, 0, 6);
    private static final Size SMALL = new Size("small", 303, 102, 207, 24, 2, 30);

    /** 2025: 3,051 registered by 349 institutions, 2,116 of them evaluated; the rest of the figures are ours. */
    private static final Size SEASON = new Size("season", 3_051, 349, 2_116, 235, 6, 220);

    /** The size with this name. */
    static Size named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "smoke" -> SMOKE;
            case "small" -> SMALL;
            case "season" -> SEASON;
            default -> throw new IllegalArgumentException("SIZE is small, season or smoke, not " + name);
        };
    }

    /** Whether the units of each operation are counted and printed. */
    boolean counted() {
        return this != SMALL;
    }

    /** How many stand at the closing. */
    int entered() {
        return evaluated + rejected;
    }
}
