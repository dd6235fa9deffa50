package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Accounts;
import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Keeps somebody from a proposal, with a reason. R23: from then on the person neither reads nor writes there. R22: a scorecard
 * that is locked goes on counting; only the chair, together with a panelist, may void it.
 */
@Singleton
public final class PinConflict implements Operation {
    /** More would make the profile too long to read at each request. */
    private static final int MOST = 500;

    private final Access access;
    private final Once once;
    private final EvaluationStore store;
    private final Accounts accounts;
    private final Board board;
    private final Ids ids;

    PinConflict(Access access, Once once, EvaluationStore store, Accounts accounts, Board board, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.accounts = accounts;
        this.board = board;
        this.ids = ids;
    }

    /** That it was done: the answer that is remembered. */
    public record Pinned(String proposal, String evaluator, long version) {}

    /**
     * Pins.
     *
     * @param reason 1 to 500 characters
     * @throws Refusal {@code window-closed}; {@code not-found}; {@code not-in-evaluation}; {@code profile-missing}
     */
    public Pinned run(Call call, String editionId, String proposal, String member, String reason) {
        Actor actor = access.admit(call, PinConflict.class);
        return once.run(store, call, actor.member(), Pinned.class, ticket -> {
            Edition edition = board.edition(editionId);
            access.requireOpen(actor, PinConflict.class, new EvaluationWindows(edition.timeline()), call.receivedAt());
            Account account = accounts.find(member).orElseThrow(PinConflict::profileMissing);
            board.assignment(editionId, proposal, account, call.receivedAt());
            Profile profile = store.profile(editionId, account.person())
                    .filter(p -> p.pinned().size() < MOST)
                    .orElseThrow(PinConflict::profileMissing);
            Commitment commitment = Commitment.to(reason, ids.salt());
            Event event = profile.chain()
                    .next(
                            new ScoringEvent.ConflictPinned(proposal, member, commitment),
                            editionId,
                            actor,
                            call.receivedAt());
            Pinned pinned = new Pinned(proposal, member, event.sequence());
            Pin pin = new Pin(
                    editionId,
                    proposal,
                    account.person(),
                    member,
                    reason,
                    commitment.salt(),
                    actor.member(),
                    call.receivedAt());
            store.pin(
                    profile.pinning(proposal).withChain(event.chain()),
                    pin,
                    event,
                    ticket.of(pinned, edition.rememberUntil()));
            return pinned;
        });
    }

    private static Refusal profileMissing() {
        return new Refusal(
                ScoringProblem.PROFILE_MISSING,
                "There is no profile to pin this to, or it is full.",
                Map.of("limit", MOST));
    }
}
