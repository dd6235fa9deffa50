package id.sayembara.replication;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Owned;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One institution's way to replicate one innovation of another. R38. Owned by the institution that asks; {@link #source()} is owned by
 * the one that is asked.
 *
 * @param id R and 25 characters that sort by age
 * @param institution the one that asks
 * @param answer of the source, or of the secretariat in its place; empty before
 * @param evidence what was handed in last
 * @param returned why the evidence was sent back last
 */
public record Replication(
        String id,
        Source source,
        String institution,
        Optional<String> servedBy,
        Plan plan,
        Hand requestedBy,
        ReplicationState state,
        Optional<Answer> answer,
        Optional<Evidence> evidence,
        Optional<Returned> returned,
        Optional<Certified> certified,
        Chain chain)
        implements Owned {
    /** How long the source may take to answer; then the secretariat decides in its place. Our figure: no public rule gives one. */
    public static final Duration ANSWER = Duration.ofDays(21);

    /** How long answers to changes are remembered. */
    static final Duration ANSWERS = Duration.ofDays(180);

    /** Longest plan and longest reason, in characters. */
    public static final int TEXT = 2_000;

    /** Most units that a plan names. */
    public static final int UNITS = 50;

    /** Most service units that a plan counts. Our bound, far above the 2,011 of ten years in all. */
    public static final int SERVICE_UNITS = 10_000;

    /** Most documents of one evidence. */
    public static final int DOCUMENTS = 20;

    /** Whose innovation is to be replicated. */
    public record Source(String innovation, String title, String institution, Optional<String> servedBy)
            implements Owned {
        @Override
        public Optional<String> unit() {
            return Optional.empty();
        }
    }

    /**
     * What is to be done.
     *
     * @param title of the replica: an innovation the institution has, or is to have
     * @param units ids of the institution's units that do it, as far as they have accounts
     * @param serviceUnits in how many service units it is to work, those units among them
     * @param text how, in a few words; may name people
     */
    public record Plan(String title, List<String> units, int serviceUnits, String text, String salt) {
        public Plan {
            units = List.copyOf(units);
        }
    }

    /** A text that is committed to, and the salt. */
    public record Reason(String text, String salt) {}

    /**
     * The answer to the request.
     *
     * @param refusal why not; empty when it was agreed to
     * @param role of who answered: the secretariat's where the source did not in time
     */
    public record Answer(Optional<Reason> refusal, Role role, Hand by) {}

    /** Evidence: ids of accepted documents. */
    public record Evidence(List<String> documents, Hand by) {
        public Evidence {
            documents = List.copyOf(documents);
        }
    }

    /** Evidence was not enough. */
    public record Returned(Reason reason, Hand by) {}

    /** It is certified: which innovation is the replica. */
    public record Certified(String replica, Hand by) {}

    @Override
    public Optional<String> unit() {
        return Optional.empty();
    }

    /** Its version: how many events it has. */
    public long version() {
        return chain.sequence();
    }

    /** From when on the secretariat answers in the source's place. */
    public Instant answerDue() {
        return requestedBy.at().plus(ANSWER);
    }

    /** Since when it has been in its state. */
    public Instant since() {
        return switch (state) {
            case REQUESTED, WITHDRAWN -> requestedBy.at();
            case AGREED, REFUSED -> answer.orElseThrow().by().at();
            case EVIDENCED -> evidence.orElseThrow().by().at();
            case SENT_BACK -> returned.orElseThrow().by().at();
            case CERTIFIED -> certified.orElseThrow().by().at();
        };
    }

    /**
     * This replication, for a caller who has seen this very version.
     *
     * @throws Refusal {@code stale-version} with the version as it is
     */
    Replication requireVersion(long seen) {
        if (seen != version()) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The replication has changed since you saw it.",
                    Map.of("version", version()));
        }
        return this;
    }

    /**
     * This replication, in one of these states.
     *
     * @throws Refusal {@code replication-state} with the state it is in
     */
    Replication requireState(Set<ReplicationState> expected) {
        if (!expected.contains(state)) {
            throw new Refusal(
                    ReplicationProblem.REPLICATION_STATE,
                    "The replication's state " + state + " does not allow this.",
                    Map.of("state", state.name()));
        }
        return this;
    }

    Replication answered(Answer given) {
        ReplicationState next = given.refusal().isPresent() ? ReplicationState.REFUSED : ReplicationState.AGREED;
        return in(next, Optional.of(given), evidence, returned, certified, chain);
    }

    Replication evidenced(Evidence given) {
        return in(ReplicationState.EVIDENCED, answer, Optional.of(given), returned, certified, chain);
    }

    Replication returned(Returned given) {
        return in(ReplicationState.SENT_BACK, answer, evidence, Optional.of(given), certified, chain);
    }

    Replication certified(Certified given) {
        return in(ReplicationState.CERTIFIED, answer, evidence, returned, Optional.of(given), chain);
    }

    Replication withdrawn() {
        return in(ReplicationState.WITHDRAWN, answer, evidence, returned, certified, chain);
    }

    /** With this event as its newest. */
    Replication after(Event event) {
        return in(state, answer, evidence, returned, certified, event.chain());
    }

    private Replication in(
            ReplicationState next,
            Optional<Answer> answered,
            Optional<Evidence> handedIn,
            Optional<Returned> sentBack,
            Optional<Certified> given,
            Chain with) {
        return new Replication(
                id, source, institution, servedBy, plan, requestedBy, next, answered, handedIn, sentBack, given, with);
    }
}
