package id.sayembara.proposal;

import id.sayembara.platform.Chain;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Owned;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.ScreeningState.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sealed submission in the screening: what the machine found in it beforehand, and what was decided. R20.
 *
 * @param findings what the machine found: completeness, age, sources, documents
 * @param similar titles of other institutions that are the same or nearly: only the secretariat sees them. R13
 * @param decision the newest; empty while it waits
 * @param announcedAt when its people were told; nothing changes from then on
 */
public record Screened(
        Submission submission,
        List<Finding> findings,
        List<SimilarTitle> similar,
        ScreeningState state,
        Optional<Decision> decision,
        Optional<Instant> announcedAt,
        Chain chain)
        implements Owned {

    public Screened {
        findings = List.copyOf(findings);
        similar = List.copyOf(similar);
    }

    /**
     * A title of another institution.
     *
     * @param percent how much of both titles' letters is common, 60 to 100
     * @param same whether they are the same but for case, accents and punctuation
     */
    public record SimilarTitle(String proposal, String institution, String title, int percent, boolean same) {}

    /**
     * Who decided, when.
     *
     * @param note for the secretariat and auditors; empty for none
     * @param salt hex, for the commitment to the note
     */
    public record Decision(String by, Instant at, String note, String salt) {}

    /** A submission that nobody has screened. */
    static Screened waiting(Submission submission, List<Finding> findings, List<SimilarTitle> similar, Chain chain) {
        return new Screened(submission, findings, similar, new Waiting(), Optional.empty(), Optional.empty(), chain);
    }

    /** The subject of a screening's events. */
    public static String subject(String proposal) {
        return Proposal.subject(proposal) + "/screening";
    }

    public String proposal() {
        return submission.proposal();
    }

    public String edition() {
        return submission.edition();
    }

    public String group() {
        return submission.group();
    }

    public long version() {
        return chain.sequence();
    }

    @Override
    public String institution() {
        return submission.institution();
    }

    @Override
    public Optional<String> servedBy() {
        return submission.servedBy();
    }

    @Override
    public Optional<String> unit() {
        return submission.unit();
    }

    /** The same with another decision. */
    Screened decided(ScreeningState next, Decision how, Chain head) {
        return new Screened(submission, findings, similar, next, Optional.of(how), announcedAt, head);
    }

    /** The same, its people told. */
    Screened announced(Instant at, Chain head) {
        return new Screened(submission, findings, similar, state, decision, Optional.of(at), head);
    }

    /**
     * Refuses a caller who has seen another version.
     *
     * @throws Refusal {@code stale-version} with the version and state as they are
     */
    void requireVersion(long seen) {
        if (seen != version()) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The screening has moved since you saw it.",
                    Map.of("version", version(), "state", state.name().name()));
        }
    }

    /**
     * Refuses once its people were told.
     *
     * @throws Refusal {@code screening-announced}
     */
    void requireUnannounced() {
        if (announcedAt.isPresent()) {
            throw new Refusal(
                    ProposalProblem.SCREENING_ANNOUNCED,
                    "The proposal's people were told; the decision stands.",
                    Map.of("announcedAt", announcedAt.get().toString()));
        }
    }
}
