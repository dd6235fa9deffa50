package id.sayembara.proposal;

import static id.sayembara.competition.Timeline.DRAFTING;
import static id.sayembara.competition.Timeline.SUBMISSION;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists the proposals that are stuck: not moved on although their hop's deadline is near or past. R8: in 2022, 612 of 3,478
 * were stuck at their unit and 412 at their institution.
 */
@Singleton
public final class ListStuckProposals implements Operation {
    /** From this long before a hop's deadline on, what has not passed it counts as stuck. */
    public static final Duration NEAR = Duration.ofDays(7);

    private final Access access;
    private final ProposalStore proposals;
    private final Editions editions;
    private final Reach reach;

    ListStuckProposals(Access access, ProposalStore proposals, Editions editions, Reach reach) {
        this.access = access;
        this.proposals = proposals;
        this.editions = editions;
        this.reach = reach;
    }

    /** The hops on the way from unit to ministry, each with the window that ends it. */
    public enum Hop {
        /** From its unit to the institution. */
        UNIT(DRAFTING, List.of(ProposalState.Name.DRAFT, ProposalState.Name.RETURNED)),
        /** From the institution to the ministry. What was withdrawn was meant to be. */
        INSTITUTION(SUBMISSION, List.of(ProposalState.Name.AT_INSTITUTION));

        private final String window;
        private final List<ProposalState.Name> states;

        Hop(String window, List<ProposalState.Name> states) {
            this.window = window;
            this.states = states;
        }

        Instant deadline(Edition edition) {
            return edition.timeline().window(window).closes();
        }

        static Hop of(Proposal proposal) {
            return Arrays.stream(values())
                    .filter(hop -> hop.states.contains(proposal.state().name()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A proposal that is stuck, and where; {@code past} once its deadline is. */
    public record Stuck(ProposalOutline outline, Hop hop, Instant deadline, boolean past) {}

    /**
     * One page, those longest where they are first within each state.
     *
     * @param institutionId whose; empty for the caller's own institution, or for all when the caller watches the edition
     * @param limit 1 to {@value Page#LIMIT}
     */
    public Page<Stuck> run(
            Call call, String editionId, Optional<String> institutionId, Optional<String> after, int limit) {
        Actor actor = access.admit(call, ListStuckProposals.class);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        List<ProposalState.Name> states = Arrays.stream(Hop.values())
                .filter(hop -> !call.receivedAt().isBefore(hop.deadline(edition).minus(NEAR)))
                .flatMap(hop -> hop.states.stream())
                .toList();
        Page<Proposal> page = new StateWalk(
                        proposals,
                        editionId,
                        reach.listed(actor, ListStuckProposals.class, institutionId),
                        Optional.empty(),
                        states)
                .page(after, limit);
        return new Page<>(
                page.items().stream().map(p -> stuck(p, actor, edition, call)).toList(), page.next());
    }

    private static Stuck stuck(Proposal proposal, Actor actor, Edition edition, Call call) {
        Hop hop = Hop.of(proposal);
        Instant deadline = hop.deadline(edition);
        return new Stuck(
                ProposalOutline.of(proposal, actor),
                hop,
                deadline,
                !call.receivedAt().isBefore(deadline));
    }
}
