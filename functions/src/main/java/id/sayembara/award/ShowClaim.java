package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Shows an innovator what a link is for, before the name is confirmed. R37. */
@Singleton
public final class ShowClaim implements Operation {
    private final Access access;
    private final Claims claims;

    ShowClaim(Access access, Claims claims) {
        this.access = access;
        this.claims = claims;
    }

    /** What the link opens. */
    public record Shown(
            String number,
            String edition,
            String kind,
            String institution,
            String title,
            String name,
            Instant expiresAt) {}

    /** @throws Refusal {@code claim-void} */
    public Shown run(Call call, String code) {
        access.admit(call, ShowClaim.class);
        Award award = claims.open(code, call.receivedAt());
        return new Shown(
                award.number(),
                award.edition(),
                award.kind(),
                award.institution(),
                award.title(),
                award.name(),
                award.claim().orElseThrow().expiresAt());
    }
}
