package id.sayembara.log.edge;

import id.sayembara.log.Checkpoint;
import id.sayembara.log.LogArchive;
import id.sayembara.log.Segment;
import id.sayembara.platform.Digest;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Segments and checkpoints in the record bucket, whose objects cannot be changed or deleted while they are locked. */
@Singleton
final class S3LogArchive implements LogArchive {
    private static final int KEPT_ALREADY = 412;

    private final S3Client s3;
    private final String bucket;

    S3LogArchive(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(Segment segment) {
        put(
                "log/%s/%012d-%s.json".formatted(segment.edition(), segment.first(), segment.hash()),
                "application/json",
                segment.text());
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        put(
                "checkpoints/%s/%012d.jws".formatted(checkpoint.edition(), checkpoint.size()),
                "application/jose",
                checkpoint.signed());
    }

    private void put(String key, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Digest.sha256Hex(bytes)));
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .contentType(type)
                            .checksumSHA256(checksum)
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(bytes));
        } catch (S3Exception e) {
            if (e.statusCode() != KEPT_ALREADY) {
                throw e;
            }
        }
    }
}
