package id.sayembara.award.edge;

import id.sayembara.award.CertificateArchive;
import id.sayembara.award.Language;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Certificates in the documents bucket, put there once. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "AwardJobs")
final class S3CertificateArchive implements CertificateArchive {
    private static final int KEPT_ALREADY = 412;

    private final S3Client s3;
    private final String bucket;

    S3CertificateArchive(S3Client s3, @Property(name = "documents.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(String number, int revision, Language language, byte[] pdf) {
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(CertificateKeys.of(number, revision, language))
                            .contentType("application/pdf")
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(pdf));
        } catch (S3Exception e) {
            if (e.statusCode() != KEPT_ALREADY) {
                throw e;
            }
        }
    }
}
