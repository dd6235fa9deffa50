package id.sayembara.award.edge;

import com.nimbusds.jose.JWSObject;
import id.sayembara.award.Badges;
import id.sayembara.platform.edge.JsonTree;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Looks into compact JWS. */
@Singleton
final class JwsBadges implements Badges {

    @Override
    public Optional<String> issuer(String credential) {
        try {
            Object tree =
                    JsonTree.parse(JWSObject.parse(credential).getPayload().toString());
            return tree instanceof Map<?, ?> badge ? issuer(badge) : Optional.empty();
        } catch (ParseException | JsonTree.Unreadable e) {
            return Optional.empty();
        }
    }

    /** An address, or an object with one: both are allowed. */
    private static Optional<String> issuer(Map<?, ?> badge) {
        Object issuer = badge.get("issuer") instanceof Map<?, ?> profile ? profile.get("id") : badge.get("issuer");
        return issuer instanceof String address ? Optional.of(address) : Optional.empty();
    }
}
