package id.sayembara.proposal;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.SealCheck;
import id.sayembara.proposal.ProposalState.Submitted;
import id.sayembara.proposal.ProposalState.Withdrawn;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells anyone whether a receipt is ours, what it says, and whether what it was given for still stands. R17, R19. */
@Singleton
public final class VerifyReceipt implements Operation {
    private final Access access;
    private final SealCheck check;
    private final ProposalStore proposals;

    VerifyReceipt(Access access, SealCheck check, ProposalStore proposals) {
        this.access = access;
        this.check = check;
        this.proposals = proposals;
    }

    /** What became of the submission a receipt was given for. */
    public enum Fate {
        /** It is what the ministry has. */
        STANDS,
        /** The institution submitted again. */
        REPLACED,
        /** The institution took it back. */
        WITHDRAWN,
        /** The receipt is ours, but no such submission is known: tell the secretariat. */
        UNKNOWN
    }

    /**
     * The verdict.
     *
     * @param receipt what it says; empty when it is not ours
     */
    public record Verdict(Optional<Receipt> receipt, Optional<Fate> fate) {

        /** Whether we signed it. */
        public boolean ours() {
            return receipt.isPresent();
        }
    }

    /** Verifies a receipt as it was given: a compact JWS. */
    public Verdict run(Call call, String signed) {
        access.admit(call, VerifyReceipt.class);
        Optional<Receipt> receipt =
                check.verify(Receipt.TYPE, signed).flatMap(promise -> Receipt.read(promise, signed));
        return new Verdict(receipt, receipt.map(this::fate));
    }

    private Fate fate(Receipt receipt) {
        Optional<Proposal> proposal = proposals.find(receipt.proposal());
        if (proposal.isEmpty() || proposal.get().version() < receipt.version()) {
            return Fate.UNKNOWN;
        }
        ProposalState state = proposal.get().state();
        if (state instanceof Submitted stands && stands.manifest().equals(receipt.manifest())) {
            return Fate.STANDS;
        }
        if (state instanceof Withdrawn taken && taken.manifest().equals(receipt.manifest())) {
            return Fate.WITHDRAWN;
        }
        return Fate.REPLACED;
    }
}
