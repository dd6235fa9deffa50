package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Timeline;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reminds those who hold unfinished proposals that a closing is near. R8: each holder once for each reminder, however many
 * proposals it holds, however often it is told. A reminder that comes when its closing is past, or was moved, reminds nobody.
 */
@Singleton
public final class RemindHolders implements Operation {
    private static final List<ProposalState.Name> UNFINISHED = List.of(
            ProposalState.Name.DRAFT,
            ProposalState.Name.RETURNED,
            ProposalState.Name.AT_INSTITUTION,
            ProposalState.Name.WITHDRAWN);

    private final ProposalStore proposals;
    private final ReminderStore reminders;
    private final Editions editions;
    private final InstantSource clock;

    RemindHolders(ProposalStore proposals, ReminderStore reminders, Editions editions, InstantSource clock) {
        this.proposals = proposals;
        this.reminders = reminders;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Who is to act: a unit, or the institution that acts.
     *
     * @param unit empty when it is the institution's turn
     */
    record Holder(String institution, Optional<String> unit) {
        String name() {
            return unit.map(u -> institution + "/" + u).orElse(institution);
        }
    }

    /**
     * Reminds everyone.
     *
     * @param effect the reminder's name: the same however often it is told
     * @param window whose closing is near: drafting reminds units, submission units and institutions
     * @param closesAt the closing it is about
     * @throws Refusal {@code not-found} for an edition there is not
     */
    public void run(String editionId, String effect, String window, Instant closesAt) {
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        Instant now = clock.instant();
        boolean stands = edition.timeline().window(window).closes().equals(closesAt) && now.isBefore(closesAt);
        if (stands) {
            holders(edition, window, now)
                    .forEach((holder, count) -> remind(editionId, effect, window, closesAt, holder, count));
        }
    }

    private void remind(String edition, String effect, String window, Instant closesAt, Holder holder, int count) {
        reminders.remind(Chain.start("reminder/" + edition + "/" + effect + "/" + holder.name())
                .next(
                        new ProposalEvent.HolderReminded(holder, window, closesAt, count),
                        edition,
                        Actor.system(),
                        clock.instant()));
    }

    private Map<Holder, Integer> holders(Edition edition, String window, Instant now) {
        boolean unitsWrite =
                now.isBefore(edition.timeline().window(Timeline.DRAFTING).closes());
        Map<Holder, Integer> holders = new TreeMap<>(Comparator.comparing(Holder::name));
        StateWalk walk = new StateWalk(proposals, edition.id(), Optional.empty(), Optional.empty(), UNFINISHED);
        Page.each(after -> walk.page(after, Page.LIMIT), proposal -> {
            Holder holder = holder(proposal, unitsWrite);
            if (holder.unit().isPresent() || !window.equals(Timeline.DRAFTING)) {
                holders.merge(holder, 1, Integer::sum);
            }
        });
        return holders;
    }

    /** Whose turn it is; when units may write no more, it is for the institution to take their drafts over. R8. */
    private static Holder holder(Proposal proposal, boolean unitsWrite) {
        boolean unit = unitsWrite && proposal.state().writer() == Role.UNIT;
        return unit
                ? new Holder(proposal.institution(), proposal.unit())
                : new Holder(proposal.servedBy().orElse(proposal.institution()), Optional.empty());
    }
}
