package id.sayembara.competition;

import java.time.Duration;

/** How long answers to changes are remembered that belong to no edition. */
final class Retention {
    /** Editions, institutions, accounts: longer than an edition's appeals last. */
    static final Duration ANSWERS = Duration.ofDays(180);

    /** Invitations: their answer holds the code, so that it lasts no longer than a repeated request needs. */
    static final Duration CODES = Duration.ofDays(1);

    private Retention() {}
}
