package id.sayembara.proposal;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.MerkleTree;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that was sealed of an edition, for good. R6. Format: {@code docs/formats.md}.
 *
 * @param submissions ordered by proposal
 */
public record SealedRecord(String edition, int rulesVersion, Instant sealedAt, List<SealedSubmission> submissions) {
    static final String FORMAT = "sayembara-sealed/1";

    public SealedRecord {
        submissions = submissions.stream()
                .sorted(Comparator.comparing(SealedSubmission::proposal))
                .toList();
    }

    /** The record as canonical JSON. */
    public String text() {
        return CanonicalJson.write(Map.of(
                "format", FORMAT,
                "edition", edition,
                "rulesVersion", rulesVersion,
                "sealedAt", sealedAt.toString(),
                "submissions", submissions.stream().map(SealedSubmission::tree).toList()));
    }

    /** The record a tree tells. */
    public static SealedRecord read(Map<String, Object> tree) {
        return new SealedRecord(
                (String) tree.get("edition"),
                Math.toIntExact((Long) tree.get("rulesVersion")),
                Instant.parse((String) tree.get("sealedAt")),
                ((List<?>) tree.get("submissions"))
                        .stream().map(SealedRecord::submission).toList());
    }

    /** What is published of it. */
    SealedSet set() {
        List<String> leaves = submissions.stream().map(SealedSubmission::leaf).toList();
        return new SealedSet(edition, MerkleTree.of(leaves).root(), submissions.size(), rulesVersion, sealedAt);
    }

    private static SealedSubmission submission(Object entry) {
        Map<?, ?> fields = (Map<?, ?>) entry;
        return new SealedSubmission(
                (String) fields.get("proposal"),
                (String) fields.get("institution"),
                (String) fields.get("group"),
                (String) fields.get("manifest"));
    }
}
