package id.sayembara.award;

import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Shows who issues the awards, and where the keys are that verify them. R37. */
@Singleton
public final class ShowIssuer implements Operation {
    private final Access access;
    private final PublicAddress address;

    ShowIssuer(Access access, PublicAddress address) {
        this.access = access;
        this.address = address;
    }

    /** The profile, as Open Badges 3.0 has it. */
    public Map<String, Object> run(Call call) {
        access.admit(call, ShowIssuer.class);
        return Map.of(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                "id",
                address.issuer(),
                "type",
                List.of("Profile"),
                "name",
                "Sayembara",
                "url",
                address.origin(),
                "jwks_uri",
                address.origin() + "/public/keys");
    }
}
