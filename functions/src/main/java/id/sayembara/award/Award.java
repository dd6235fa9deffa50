package id.sayembara.award;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Owned;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An award to one bearer. R37: conferred by a decision, issued when its bearer confirms the name, again when the name is mended,
 * revoked by two people.
 *
 * @param number its public name: sixteen digits with a check digit, derived from chance
 * @param kind id of the kind in the edition's data
 * @param unit the unit that wrote the proposal
 * @param title of the innovation, as decided
 * @param name of its bearer, as the award is to say it; personal where the bearer is an innovator. R42
 * @param salt hex, for commitments to the name
 * @param claim the link by which an innovator takes it, while one is open
 * @param issue the newest one; empty before the first
 * @param revocation proposed, or done
 */
public record Award(
        String number,
        String edition,
        String group,
        String kind,
        String proposal,
        String institution,
        Optional<String> servedBy,
        Optional<String> unit,
        Bearer bearer,
        String title,
        String name,
        String salt,
        Optional<Claim> claim,
        Optional<Issue> issue,
        Optional<Revocation> revocation,
        Chain chain)
        implements Owned {
    /** Longest name of a bearer, in characters. */
    public static final int NAME = 200;

    /** Where an award stands. */
    public enum State {
        /** Decided; its bearer has not confirmed the name yet. */
        CONFERRED,
        ISSUED,
        REVOKED
    }

    /**
     * A link that is used once.
     *
     * @param hash SHA-256 of its code: the code itself is not kept
     * @param expiresAt from this instant on it is void
     */
    public record Claim(String hash, Instant expiresAt) {}

    /**
     * One issue of the award.
     *
     * @param revision 1 for the first
     * @param code on the certificate: who gives it with the number is shown the name
     * @param index the issue's bit in the edition's status list
     * @param validUntil from this instant on it is expired; empty when it is valid for good
     * @param credential the badge, as signed: a compact JWS
     */
    public record Issue(
            int revision, String code, int index, Instant at, Optional<Instant> validUntil, String credential) {}

    /** Its version: how many events it has. */
    public long version() {
        return chain.sequence();
    }

    public State state() {
        if (revocation.flatMap(Revocation::approvedAt).isPresent()) {
            return State.REVOKED;
        }
        return issue.isPresent() ? State.ISSUED : State.CONFERRED;
    }

    /** With this event as its newest. */
    Award after(Event event) {
        return with(name, claim, issue, revocation, event.chain());
    }

    Award offered(Claim open) {
        return with(name, Optional.of(open), issue, revocation, chain);
    }

    /** Issued under this name: what was open before, a link or a wish to revoke it, is void. */
    Award issued(String confirmed, Issue next) {
        return with(confirmed, Optional.empty(), Optional.of(next), Optional.empty(), chain);
    }

    /** With a wish to revoke it, or revoked. */
    Award revoking(Revocation next) {
        return with(name, claim, issue, Optional.of(next), chain);
    }

    private Award with(
            String newName,
            Optional<Claim> newClaim,
            Optional<Issue> newIssue,
            Optional<Revocation> newRevocation,
            Chain newChain) {
        return new Award(
                number,
                edition,
                group,
                kind,
                proposal,
                institution,
                servedBy,
                unit,
                bearer,
                title,
                newName,
                salt,
                newClaim,
                newIssue,
                newRevocation,
                newChain);
    }

    /**
     * Refuses a caller who has seen another version.
     *
     * @throws Refusal {@code stale-version} with the version as it is
     */
    Award requireVersion(long seen) {
        if (seen != version()) {
            throw new Refusal(
                    PlatformProblem.STALE_VERSION,
                    "The award has changed since you saw it.",
                    Map.of("version", version()));
        }
        return this;
    }

    /** @throws Refusal {@code award-revoked} */
    Award requireStanding() {
        if (state() == State.REVOKED) {
            throw new Refusal(AwardProblem.AWARD_REVOKED, "The award was revoked; it is not issued again.");
        }
        return this;
    }

    /** @throws Refusal {@code award-not-issued} */
    Issue requireIssued() {
        return issue.orElseThrow(
                () -> new Refusal(AwardProblem.AWARD_NOT_ISSUED, "Its bearer has not confirmed the name yet."));
    }
}
