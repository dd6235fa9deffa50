package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Accounts;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what keeps one who decides, not as an evaluator, from a proposal. R22, R23: asked of the person, whatever memberships there
 * were before.
 */
@Singleton
final class Impartiality {
    private final Accounts accounts;
    private final Institutions institutions;
    private final EvaluationStore evaluation;
    private final ScorecardStore scorecards;

    Impartiality(Accounts accounts, Institutions institutions, EvaluationStore evaluation, ScorecardStore scorecards) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.evaluation = evaluation;
        this.scorecards = scorecards;
    }

    /** Somebody who decides in an edition, and where that person belongs, so far as it is known. */
    record Decider(Edition edition, Profile profile) {}

    /**
     * Who decides.
     *
     * @throws Refusal {@code incompatible-office}
     */
    Decider decider(Actor actor, Edition edition) {
        Account account =
                Offices.requireCompatible(edition, accounts.find(actor.member()).orElseThrow(Access::notFound));
        Set<String> provinces = account.formerInstitutions().stream()
                .flatMap(id -> institutions.find(id).flatMap(Conflicts::province).stream())
                .collect(Collectors.toSet());
        Profile known = evaluation
                .profile(edition.id(), account.person())
                .orElseGet(() -> Profile.unknown(edition.id(), account));
        return new Decider(edition, known.belonging(account.formerInstitutions(), provinces));
    }

    /** The conflict with what was once assigned to this evaluator, if there is one. Three read units. */
    Optional<Conflict> conflict(Decider decider, String proposal, String evaluator) {
        return conflict(decider, evaluation.assigned(proposal, evaluator).orElseThrow());
    }

    private Optional<Conflict> conflict(Decider decider, Assignment of) {
        Profile profile = decider.profile();
        boolean declared = scorecards.declared(of.edition(), profile.person(), of.proposal());
        return Conflicts.find(decider.edition(), profile, of, declared)
                .or(() -> evaluation.reader(of.proposal(), profile.person()).map(evaluator -> Conflict.READER));
    }

    /**
     * Refuses one who decides about a proposal and has a conflict with it.
     *
     * @throws Refusal {@code incompatible-office}, {@code conflict-of-interest}
     */
    void require(Actor actor, Clearance about) {
        conflict(decider(actor, about.edition()), about.assignment()).ifPresent(conflict -> {
            throw Conflicts.refusal(conflict);
        });
    }
}
