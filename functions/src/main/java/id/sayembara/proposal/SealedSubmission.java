package id.sayembara.proposal;

import id.sayembara.platform.CanonicalJson;
import java.util.Map;

/** One entry of a sealed edition: which manifest of which proposal takes part. R6. */
public record SealedSubmission(String proposal, String institution, String group, String manifest) {

    /** The entry as it is hashed into the seal's root. Format: {@code docs/formats.md}. */
    String leaf() {
        return CanonicalJson.write(tree());
    }

    Map<String, Object> tree() {
        return Map.of("proposal", proposal, "institution", institution, "group", group, "manifest", manifest);
    }
}
