package id.sayembara.award.edge;

import id.sayembara.award.CertificateArchive;
import id.sayembara.award.Language;
import id.sayembara.platform.edge.FirstPut;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.S3Client;

/** Certificates in the documents bucket, put there once. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "AwardJobs")
final class S3CertificateArchive implements CertificateArchive {
    private final FirstPut first;

    S3CertificateArchive(S3Client s3, @Property(name = "documents.bucket") String bucket) {
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public void keep(String number, int revision, Language language, byte[] pdf) {
        first.put(CertificateKeys.of(number, revision, language), "application/pdf", pdf);
    }
}
