package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Bearer;
import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.competition.Unit;
import id.sayembara.competition.Units;
import id.sayembara.platform.Access;
import id.sayembara.platform.Chain;
import id.sayembara.platform.CheckedNumber;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.AnswerValue.Innovator;
import id.sayembara.proposal.Innovators;
import id.sayembara.proposal.Submissions;
import id.sayembara.scoring.Decided;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds to whom a decided proposal's awards go, and under which names as far as we know them. R37. */
@Singleton
final class Bearers {
    private final Institutions institutions;
    private final Units units;
    private final Submissions submissions;
    private final Innovators innovators;
    private final Ids ids;

    Bearers(Institutions institutions, Units units, Submissions submissions, Innovators innovators, Ids ids) {
        this.institutions = institutions;
        this.units = units;
        this.submissions = submissions;
        this.innovators = innovators;
        this.ids = ids;
    }

    /**
     * The awards, each at the beginning of its chain: the institution's, the unit's, one for each innovator with a name.
     *
     * @throws Refusal {@code not-found} for an institution that is not there; {@code too-many-bearers}
     */
    List<Award> of(Decided decided, AwardKind kind) {
        Institution institution = institutions.find(decided.institution()).orElseThrow(Access::notFound);
        List<Award> awards = new ArrayList<>();
        if (kind.bearers().contains(Bearer.INSTITUTION)) {
            awards.add(award(decided, kind, institution, Bearer.INSTITUTION, institution.name()));
        }
        if (kind.bearers().contains(Bearer.UNIT)) {
            decided.unit()
                    .flatMap(units::find)
                    .map(Unit::name)
                    .ifPresent(name -> awards.add(award(decided, kind, institution, Bearer.UNIT, name)));
        }
        if (kind.bearers().contains(Bearer.INNOVATOR)) {
            submissions.find(decided.proposal()).map(innovators::of).orElse(List.of()).stream()
                    .map(Innovator::name)
                    .forEach(name -> awards.add(award(decided, kind, institution, Bearer.INNOVATOR, name)));
        }
        if (awards.size() > Conferral.MOST) {
            throw new Refusal(
                    AwardProblem.TOO_MANY_BEARERS,
                    "One decision has at most " + Conferral.MOST + " bearers.",
                    Map.of("limit", Conferral.MOST));
        }
        return awards;
    }

    /** The awards, each with its first event. */
    static List<Award> after(List<Award> awards, List<Event> events) {
        List<Award> begun = new ArrayList<>();
        for (int i = 0; i < awards.size(); i++) {
            begun.add(awards.get(i).after(events.get(i)));
        }
        return begun;
    }

    private Award award(Decided decided, AwardKind kind, Institution institution, Bearer bearer, String name) {
        String number = CheckedNumber.of("sayembara-award", ids.secret());
        return new Award(
                number,
                decided.edition(),
                decided.group(),
                kind.id(),
                decided.proposal(),
                decided.institution(),
                institution.servedBy(),
                decided.unit(),
                bearer,
                decided.title(),
                name,
                HexFormat.of().formatHex(ids.salt()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Chain.start("award/" + number));
    }
}
