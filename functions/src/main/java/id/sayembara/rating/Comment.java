package id.sayembara.rating;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote beside a rating, without a name: nobody but the secretariat sees it until it is let through. R36, R42.
 *
 * @param reference names the rating, and nobody: {@link Salts#reference}
 * @param aside whether the rating is put aside
 * @param moderation what the secretariat said of it last; empty while it waits
 * @param version 0 until somebody acts on it
 * @param head of its chain of events
 */
public record Comment(
        String edition,
        String proposal,
        String reference,
        String text,
        BigDecimal usefulness,
        boolean used,
        Optional<String> region,
        boolean aside,
        Optional<Moderation> moderation,
        long version,
        String head) {

    /**
     * What the secretariat said of it.
     *
     * @param shown whether everybody may see it
     * @param reason 1 to 300 characters
     * @param salt hex, for the commitment to the reason
     */
    public record Moderation(boolean shown, String reason, String salt) {
        /** Longest reason, in characters. */
        public static final int REASON = 300;
    }

    static Optional<Comment> of(Rated rated, boolean aside, Salts salts) {
        return rated.comment()
                .map(text -> new Comment(
                        rated.edition(),
                        rated.proposal(),
                        salts.reference(rated.proposal(), rated.person()),
                        text,
                        rated.usefulness(),
                        rated.used(),
                        rated.region(),
                        aside,
                        Optional.empty(),
                        0,
                        ""));
    }

    /** Whether everybody may see it. */
    public boolean shown() {
        return moderation.filter(Moderation::shown).isPresent();
    }

    /** @throws Refusal {@code stale-version} */
    Comment requireVersion(long seen) {
        if (seen != version) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The comment has changed since you saw it.",
                    Map.of("version", version));
        }
        return this;
    }

    Comment with(Moderation next, Event event) {
        return new Comment(
                edition,
                proposal,
                reference,
                text,
                usefulness,
                used,
                region,
                aside,
                Optional.of(next),
                event.chain().sequence(),
                event.chain().head());
    }

    /** Its chain of events. */
    public Chain chain() {
        return new Chain("rating/" + edition + "/" + proposal + "/comment/" + reference, version, head);
    }
}
