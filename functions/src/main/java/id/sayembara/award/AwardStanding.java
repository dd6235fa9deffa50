package id.sayembara.award;

import java.util.Optional;

/**
 * Where an award stands after a change: the answer that is remembered.
 *
 * @param revision of its newest issue; 0 before the first
 * @param code of the newest issue, which its bearer is given
 */
public record AwardStanding(String number, long version, Award.State state, int revision, Optional<String> code) {

    static AwardStanding of(Award award) {
        return new AwardStanding(
                award.number(),
                award.version(),
                award.state(),
                award.issue().map(Award.Issue::revision).orElse(0),
                award.issue().map(Award.Issue::code));
    }
}
