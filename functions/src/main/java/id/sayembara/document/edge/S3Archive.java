package id.sayembara.document.edge;

import id.sayembara.document.Archive;
import id.sayembara.document.Declaration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Accepted documents in the documents bucket, under their hash. S3 checks the hash, and that nothing is written over. The
 * same bytes from two institutions lie there once; neither learns of the other.
 */
@Singleton
@Requires(property = "documents.bucket")
final class S3Archive implements Archive {
    private static final int KEPT_ALREADY = 412;

    private final S3Client s3;
    private final String bucket;

    S3Archive(S3Client s3, @Property(name = "documents.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(Declaration declared, byte[] bytes) {
        String sha256 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(declared.sha256()));
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(Keys.kept(declared.sha256()))
                            .contentType(declared.type().mediaType())
                            .contentLength((long) bytes.length)
                            .checksumSHA256(sha256)
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(bytes));
        } catch (S3Exception e) {
            if (e.statusCode() != KEPT_ALREADY) {
                throw e;
            }
        }
    }
}
