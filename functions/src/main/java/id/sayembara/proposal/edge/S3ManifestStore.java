package id.sayembara.proposal.edge;

import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.proposal.Manifest;
import id.sayembara.proposal.ManifestStore;
import id.sayembara.proposal.SubmittedAnswers;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Manifests in the record bucket, whose objects cannot be changed or deleted while they are locked. */
@Singleton
final class S3ManifestStore implements ManifestStore {
    private final S3Client s3;
    private final String bucket;

    S3ManifestStore(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(Manifest manifest) {
        // S3 compares the bytes with the hash that names them; an object lock asks for a checksum anyway
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(manifest.hash()));
        s3.putObject(
                request -> request.bucket(bucket)
                        .key(key(manifest.edition(), manifest.proposal(), manifest.hash()))
                        .contentType("application/json")
                        .checksumSHA256(checksum),
                RequestBody.fromBytes(manifest.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public SubmittedAnswers read(String edition, String proposal, String hash) {
        byte[] bytes = s3.getObjectAsBytes(request -> request.bucket(bucket).key(key(edition, proposal, hash)))
                .asByteArray();
        if (!Digest.sha256Hex(bytes).equals(hash)) {
            throw new IllegalStateException("the manifest of " + proposal + " is not the one that was submitted");
        }
        return SubmittedAnswers.read(JsonTree.object(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String key(String edition, String proposal, String hash) {
        return "manifests/" + edition + "/" + proposal + "/" + hash + ".json";
    }
}
