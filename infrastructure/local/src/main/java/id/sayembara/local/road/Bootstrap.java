package id.sayembara.local.road;

import id.sayembara.platform.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The one invitation that nobody inside can give: the first secretary's. What infrastructure/bootstrap does on AWS. */
public final class Bootstrap {
    private Bootstrap() {}

    /** The invitation's item, for this code, usable for a week from this instant. */
    public static Map<String, AttributeValue> invitation(String code, String name, String email, Instant now) {
        String hash = Digest.sha256Hex(code);
        return Map.of(
                "pk", AttributeValue.fromS("INVITATION#" + hash),
                "sk", AttributeValue.fromS("INVITATION"),
                "id", AttributeValue.fromS(hash),
                "role", AttributeValue.fromS("SECRETARIAT"),
                "name", AttributeValue.fromS(name),
                "email", AttributeValue.fromS(email),
                "salt", AttributeValue.fromS("00112233445566778899aabbccddeeff"),
                "invitedBy", AttributeValue.fromS("deployment"),
                "expiresAt", AttributeValue.fromS(now.plus(Duration.ofDays(7)).toString()),
                "used", AttributeValue.fromBool(false));
    }
}
