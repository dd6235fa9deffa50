package id.sayembara.award;

import id.sayembara.competition.Bearer;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;

/**
 * Confirms the name of an institution or unit and issues its award under it; again, when the name is mended. R37. An innovator's
 * award is the innovator's to confirm, by a link.
 */
@Singleton
public final class IssueAward implements Operation {
    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Issuing issuing;

    IssueAward(Access access, Once once, AwardStore awards, Issuing issuing) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.issuing = issuing;
    }

    /**
     * Issues.
     *
     * @param version the award's version the caller has seen
     * @param name 1 to 200 characters, as the award is to say it
     * @throws Refusal {@code not-found}; {@code not-the-bearer}; {@code stale-version}; {@code award-revoked}
     */
    public AwardStanding run(Call call, String number, long version, String name) {
        Actor actor = access.admit(call, IssueAward.class);
        return once.run(awards, call, actor.member(), AwardStanding.class, ticket -> {
            Award award = access.own(actor, IssueAward.class, awards.find(number));
            requireBearer(actor, award);
            award.requireVersion(version).requireStanding();
            return issuing.issue(award, name, actor, call.receivedAt(), ticket);
        });
    }

    /** An institution's admins speak for its units too; a unit speaks for itself alone. */
    private static void requireBearer(Actor actor, Award award) {
        boolean admins = actor.role() == Role.INSTITUTION_ADMIN && award.bearer() != Bearer.INNOVATOR;
        if (!admins && award.bearer() != Bearer.UNIT) {
            throw new Refusal(
                    AwardProblem.NOT_THE_BEARER,
                    award.bearer() == Bearer.INNOVATOR
                            ? "The innovator confirms the name, by a link you can make."
                            : "The institution's admin confirms its name.");
        }
    }
}
