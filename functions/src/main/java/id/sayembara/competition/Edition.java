package id.sayembara.competition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One year's competition, as one published version of its data. A published version never changes.
 *
 * @param id such as {@code kipp-2025}
 * @param version 1 for the first import; a proposal is pinned to the version it began with. R14
 * @param conflicts what keeps an evaluator from a proposal. R23
 * @param awards what it awards. R37
 * @param rating how the public rates; empty where it does not
 * @param rememberUntil the end of the edition's appeals: until then answers to changes are remembered
 * @param provisional values not known to be the national rule
 */
public record Edition(
        String id,
        int version,
        Label name,
        Label theme,
        String legalBasis,
        Timeline timeline,
        List<Choice> categories,
        List<Group> groups,
        List<Cap> caps,
        List<ConflictRule> conflicts,
        Screening screening,
        Selection selection,
        Reminders reminders,
        Awards awards,
        Optional<RatingRules> rating,
        Instant rememberUntil,
        List<Provisional> provisional) {

    /** The group of this id. */
    public Optional<Group> group(String groupId) {
        return groups.stream().filter(g -> g.id().equals(groupId)).findFirst();
    }

    /** The same data under another timeline: the one as it stands now. */
    public Edition withTimeline(Timeline now) {
        return with(now, provisional);
    }

    Edition withProvisional(List<Provisional> values) {
        return with(timeline, values);
    }

    private Edition with(Timeline now, List<Provisional> values) {
        return new Edition(
                id,
                version,
                name,
                theme,
                legalBasis,
                now,
                categories,
                groups,
                caps,
                conflicts,
                screening,
                selection,
                reminders,
                awards,
                rating,
                rememberUntil,
                values);
    }
}
