package id.sayembara.award;

import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells anyone whether an award stands, by its number. R37, R42: the name only to who has the code too. */
@Singleton
public final class ShowAward implements Operation {
    private final Access access;
    private final AwardStore awards;
    private final Editions editions;

    ShowAward(Access access, AwardStore awards, Editions editions) {
        this.access = access;
        this.awards = awards;
        this.editions = editions;
    }

    /** The verdict; {@code UNKNOWN} too for what is conferred and not issued yet. */
    public Verdict run(Call call, String number, Optional<String> code) {
        access.admit(call, ShowAward.class);
        return awards.find(number)
                .filter(award -> award.issue().isPresent())
                .map(award -> Verdict.of(
                        award,
                        editions.current(award.edition()),
                        award.requireIssued().revision(),
                        code,
                        call.receivedAt()))
                .orElseGet(() -> Verdict.of(Verdict.Outcome.UNKNOWN));
    }
}
