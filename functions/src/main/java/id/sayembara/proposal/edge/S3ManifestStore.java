package id.sayembara.proposal.edge;

import id.sayembara.proposal.Manifest;
import id.sayembara.proposal.ManifestStore;
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
                        .key(key(manifest))
                        .contentType("application/json")
                        .checksumSHA256(checksum),
                RequestBody.fromBytes(manifest.text().getBytes(StandardCharsets.UTF_8)));
    }

    static String key(Manifest manifest) {
        return "manifests/" + manifest.edition() + "/" + manifest.proposal() + "/" + manifest.hash() + ".json";
    }
}
