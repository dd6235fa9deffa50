package id.sayembara.award.edge;

import id.sayembara.award.Award;
import id.sayembara.award.CertificateAddresses;
import id.sayembara.award.Language;
import id.sayembara.document.Address;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs addresses of certificates with the door's own key. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "AwardApi")
final class S3CertificateAddresses implements CertificateAddresses {
    private final S3Presigner presigner;
    private final String bucket;

    S3CertificateAddresses(S3Presigner presigner, @Property(name = "documents.bucket") String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Address certificate(Award award, Language language, Duration life) {
        String number = award.number();
        int revision = award.issue().orElseThrow().revision();
        var signed = presigner.presignGetObject(request -> request.signatureDuration(life)
                .getObjectRequest(get -> get.bucket(bucket)
                        .key(CertificateKeys.of(number, revision, language))
                        .responseContentType("application/pdf")
                        .responseContentDisposition(
                                "attachment; filename=\"" + CertificateKeys.fileName(number, language) + "\"")
                        .responseCacheControl("private, no-store")));
        return new Address(signed.url().toString(), Map.of(), signed.expiration());
    }
}
