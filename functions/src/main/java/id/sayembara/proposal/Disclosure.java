package id.sayembara.proposal;

import java.util.List;
import java.util.Optional;

/**
 * What opens the commitments in a manifest: the personal answers as they were submitted, with their salts. Kept apart from
 * the manifest, so that erasing it leaves the manifest and every hash as they are. R42.
 *
 * @param answers the personal answers the form asked for; often none
 */
public record Disclosure(String proposal, String manifest, List<Answer> answers) {

    /** The disclosure of a manifest. */
    static Disclosure of(Examination examined, Manifest manifest) {
        List<Answer> personal = examined.asked().stream()
                .map(examined::answered)
                .flatMap(Optional::stream)
                .filter(answer -> answer.value().personal())
                .toList();
        return new Disclosure(manifest.proposal(), manifest.hash(), personal);
    }
}
