package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Hand;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A group's decisions of one stage: drawn up, drawn from the ranking, approved, published. R34: an approval binds this very list,
 * and a list drawn up anew has none.
 *
 * @param draft 1 for the first list that was drawn up, one more for each that took its place
 * @param ranking hash of the ranking it is drawn from
 * @param salt hex; part of what is hashed, so that the hash tells nothing before the publication
 * @param departures commitment to the departures and their reasons
 * @param hash hex SHA-256 of the list; empty while it is being drawn
 * @param count how many proposals are on it; 0 while it is being drawn
 */
public record DecisionList(
        String edition,
        String group,
        DecisionStage stage,
        int draft,
        State state,
        String ranking,
        String salt,
        String departures,
        String hash,
        int count,
        Hand drawnBy,
        Optional<Hand> approvedBy,
        Optional<Hand> publishedBy,
        Chain chain) {
    /** How long an approval holds: from a plenary on a Friday to the announcement on Monday. */
    public static final Duration APPROVAL_LIFE = Duration.ofDays(3);

    /** How far it has come. */
    public enum State {
        /** It is being drawn from the ranking. */
        DRAWING,
        /** It can be seen by those who decide, and waits for a chair. */
        PENDING,
        /** A chair agreed. */
        APPROVED,
        /** Anyone may see it, and it never changes. */
        PUBLISHED
    }

    /** The subject of its events. */
    public static String subject(String edition, String group, DecisionStage stage) {
        return "decision/" + edition + "/" + group + "/" + stage;
    }

    /** A list to be drawn in place of the one before, if there was one. */
    static DecisionList drawnUp(
            DrawnRanking ranking,
            DecisionStage stage,
            Optional<DecisionList> before,
            String salt,
            Commitment departures,
            Hand by) {
        return new DecisionList(
                ranking.edition(),
                ranking.group(),
                stage,
                before.map(DecisionList::draft).orElse(0) + 1,
                State.DRAWING,
                ranking.hash(),
                salt,
                departures.hash(),
                "",
                0,
                by,
                Optional.empty(),
                Optional.empty(),
                before.map(DecisionList::chain)
                        .orElseGet(() -> Chain.start(subject(ranking.edition(), ranking.group(), stage))));
    }

    DecisionList drawn(String hashed, int counted) {
        return with(State.PENDING, hashed, counted, Optional.empty(), Optional.empty(), chain);
    }

    DecisionList approved(Hand by) {
        return with(State.APPROVED, hash, count, Optional.of(by), Optional.empty(), chain);
    }

    DecisionList published(Hand by) {
        return with(State.PUBLISHED, hash, count, approvedBy, Optional.of(by), chain);
    }

    DecisionList withChain(Chain next) {
        return with(state, hash, count, approvedBy, publishedBy, next);
    }

    private DecisionList with(
            State next, String hashed, int counted, Optional<Hand> approver, Optional<Hand> publisher, Chain link) {
        return new DecisionList(
                edition,
                group,
                stage,
                draft,
                next,
                ranking,
                salt,
                departures,
                hashed,
                counted,
                drawnBy,
                approver,
                publisher,
                link);
    }

    /** How often it changed. */
    public long version() {
        return chain.sequence();
    }

    /** Until when what was approved can be published, this instant excluded; empty while nobody has approved it. */
    public Optional<Instant> approvalExpiresAt() {
        return approvedBy.map(hand -> hand.at().plus(APPROVAL_LIFE));
    }

    /** When it was published, if it is. */
    public Optional<Publication> publication() {
        return publishedBy.map(hand -> new Publication(edition, group, stage, hash, count, hand.at()));
    }

    /**
     * Refuses once it is published, and for another version than the one seen.
     *
     * @throws Refusal {@code decisions-published}, {@code stale-version}
     */
    DecisionList requireSeen(long version) {
        publishedBy.ifPresent(hand -> {
            throw new Refusal(
                    DecisionProblem.DECISIONS_PUBLISHED,
                    "What is published does not change.",
                    Map.of("publishedAt", hand.at().toString()));
        });
        if (version() != version) {
            throw stale(version());
        }
        return this;
    }

    /**
     * Refuses unless it is drawn, and is the list of this hash.
     *
     * @throws Refusal {@code decisions-being-drawn}, {@code decisions-differ}
     */
    DecisionList requireDrawn(String seen) {
        if (state == State.DRAWING) {
            throw new Refusal(
                    DecisionProblem.DECISIONS_BEING_DRAWN, "The list is being drawn from the ranking. Look again.");
        }
        if (!hash.equals(seen)) {
            throw new Refusal(DecisionProblem.DECISIONS_DIFFER, "The list is another than the one of this hash.");
        }
        return this;
    }

    static Refusal stale(long version) {
        return new Refusal(
                PlatformProblem.STALE_VERSION,
                "The decisions have changed since you saw them.",
                Map.of("version", version));
    }
}
