package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** An innovator confirms the name by a link and takes the award. R37: a link is used once. */
@Singleton
public final class TakeAward implements Operation {
    private final Access access;
    private final Once once;
    private final AwardStore awards;
    private final Claims claims;
    private final Issuing issuing;

    TakeAward(Access access, Once once, AwardStore awards, Claims claims, Issuing issuing) {
        this.access = access;
        this.once = once;
        this.awards = awards;
        this.claims = claims;
        this.issuing = issuing;
    }

    /**
     * Takes it.
     *
     * @param name 1 to 200 characters, as the award is to say it
     * @throws Refusal {@code claim-void}
     */
    public AwardStanding run(Call call, String code, String name) {
        Actor actor = access.admit(call, TakeAward.class);
        return once.run(
                awards,
                call,
                "claim-" + Digest.sha256Hex(code),
                AwardStanding.class,
                ticket -> issuing.issue(claims.open(code, call.receivedAt()), name, actor, call.receivedAt(), ticket));
    }
}
